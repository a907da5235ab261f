import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { DelayBar, ResponseRules } from '../protocol/response-rules';
import { codeOf } from './code-of';
import { enquiriesOf } from './fold-enquiries';
import type { EnquiryState } from './response-state';

const CONCERN: ReadonlySet<string> = new Set(['immediate-concern', 'concern-for-another']);

/**
 * What speaks against delaying the response, by what has been told so far. Police delay only when they were called too early
 * (NF 3.19; BR): not when a plan was followed, when there is concern for somebody's safety, or when the carer cannot search;
 * and they should respond when the carer has done what is reasonable and is still worried (NF 3.18, 3.20).
 */
export function delayBarsThatHold(facts: readonly AgencyFact[], rules: ResponseRules): readonly DelayBar[] {
  const enquiries = enquiriesOf(facts);
  return rules.delayBars.filter(({ bar }) => holds(bar, facts, { enquiries, rules }));
}

/** Whether the agreed trigger plan was followed, by the latest word on it. */
export function isPlanFollowed(facts: readonly AgencyFact[]): boolean {
  return factsOfKind(facts, 'plan-followed').at(-1)?.body.followed === true;
}

interface Enquired {
  readonly enquiries: readonly EnquiryState[];
  readonly rules: ResponseRules;
}

function holds(bar: DelayBar['bar'], facts: readonly AgencyFact[], enquired: Enquired): boolean {
  switch (bar) {
    case 'trigger-plan-followed':
      return isPlanFollowed(facts);
    case 'immediate-concern':
      return factsOfKind(facts, 'indicator-observed').some(({ body }) => {
        const code = codeOf(body.indicator);
        return code !== null && CONCERN.has(code);
      });
    case 'carer-unable':
      return lastOfReasonable(enquired).some((last) => last?.outcome === 'not-possible');
    case 'police-proposed':
      return isPoliceProposed(facts, enquired.rules);
    case 'carer-has-acted':
      return hasActed(enquired) && factsOfKind(facts, 'concern-stated').at(-1)?.body.concerned === true;
  }
}

/** Something sends the child straight to police, whatever the carer has done (NF 3.14). Concern for safety is a bar of its own. */
function isPoliceProposed(facts: readonly AgencyFact[], { indicators }: ResponseRules): boolean {
  const proposing = new Set(
    indicators.filter(({ proposes }) => proposes === 'police').map(({ indicator }) => indicator),
  );
  return factsOfKind(facts, 'indicator-observed').some(({ body: { indicator } }) => {
    const code = codeOf(indicator);
    return code !== null && proposing.has(code) && !CONCERN.has(code);
  });
}

/** Every enquiry that is reasonable to ask of a carer has been made or been tried. */
function hasActed(enquired: Enquired): boolean {
  const last = lastOfReasonable(enquired);
  return last.length > 0 && last.every((each) => each !== undefined);
}

function lastOfReasonable({ enquiries, rules }: Enquired): readonly (EnquiryState | undefined)[] {
  return rules.checks
    .filter(({ reasonable }) => reasonable)
    .map(({ key }) => enquiries.findLast(({ enquiry }) => codeOf(enquiry) === key));
}
