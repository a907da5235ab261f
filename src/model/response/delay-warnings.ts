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
    case 'carer-has-acted':
      return hasActed(enquired) && factsOfKind(facts, 'concern-stated').at(-1)?.body.concerned === true;
  }
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
