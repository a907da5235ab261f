import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { ResponseRules } from '../protocol/response-rules';
import type { AroundEpisode } from './around-episode';
import { exploitationKnown } from './exploitation-known';
import { isAnswered } from './fold-enquiries';
import type { CheckState, RiskFactor } from './response-state';

/**
 * What weighs as risk beside the level somebody set. Nothing here ever takes away: a history of going missing adds to it and
 * lowers nothing (WY 4), and what nobody could answer counts as risk (WM).
 */
export function riskFactorsOf(
  facts: readonly AgencyFact[],
  checks: readonly CheckState[],
  { around, rules }: { readonly around: AroundEpisode; readonly rules: ResponseRules },
): readonly RiskFactor[] {
  const latest = facts.at(-1);
  const exploited = latest !== undefined && exploitationKnown(facts, latest.occurred.start, around);
  const unanswered = rules.unansweredIsRisk;
  const concerned = factsOfKind(facts, 'concern-stated').at(-1)?.body.concerned === true;
  const isReported = factsOfKind(facts, 'missing-reported').length > 0;
  const open = checks.filter((check) => check.by === 'call-taker' && !isAnswered(check));
  return [
    ...(exploited
      ? [factor('exploitation-known', 'life.exploitation-with-circumstances', 'BR; WM policy')]
      : []),
    ...(isReported && unanswered !== null && open.length > 0
      ? [factor('unanswered-questions', 'life.unanswered-is-risk', unanswered.source)]
      : []),
    ...(around.earlierEpisodes > 0 ? [factor('earlier-episodes', 'life.history-never-lowers', 'WY 4')] : []),
    ...(concerned ? [factor('carer-concerned', 'life.carer-concern-counts', 'NF appendix; WY 4')] : []),
  ];
}

function factor(name: string, rule: string, source: string): RiskFactor {
  return { factor: name, rule, source };
}
