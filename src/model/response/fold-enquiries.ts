import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { ResponseRules } from '../protocol/response-rules';
import { codeOf } from './code-of';
import type { CheckState, EnquiryState, IndicatorState } from './response-state';
import { signed } from './signed';

/** The indicators observed, in order. */
export function indicatorsOf(facts: readonly AgencyFact[]): readonly IndicatorState[] {
  return factsOfKind(facts, 'indicator-observed').map((fact) => ({
    ...signed(fact),
    indicator: fact.body.indicator,
    sign: fact.body.sign ?? null,
    permitted: fact.body.permitted ?? false,
    text: fact.body.text ?? null,
  }));
}

/** The enquiries, in order: the same one may be made again and again. */
export function enquiriesOf(facts: readonly AgencyFact[]): readonly EnquiryState[] {
  return factsOfKind(facts, 'enquiry-made').map((fact) => ({
    ...signed(fact),
    enquiry: fact.body.enquiry,
    outcome: fact.body.outcome,
    result: fact.body.result ?? null,
  }));
}

/** The protocol's checklists, each line with the last that was said of it. An unfinished one blocks nothing. */
export function checksOf(
  enquiries: readonly EnquiryState[],
  { checks }: ResponseRules,
): readonly CheckState[] {
  return checks.map(({ key, by }) => ({
    key,
    by,
    last: enquiries.findLast(({ enquiry }) => codeOf(enquiry) === key) ?? null,
  }));
}

const BARE = /^\s*(yes|no|y|n)\s*[.!]?\s*$/i;

/** Whether a question of the call taker's was answered: a bare yes or no is no answer (WM policy). */
export function isAnswered({ last }: CheckState): boolean {
  return last?.outcome === 'done' && last.result !== null && last.result !== '' && !BARE.test(last.result);
}
