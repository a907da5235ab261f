import type { AgencyFact } from '../agency-fact/agency-fact';
import { isOfKind } from '../agency-fact/fact-of-kind';
import type { HouseSearchRules, ResponseRules } from '../protocol/response-rules';
import type { BrokenRule } from '../rule/broken-rule';
import { ageAt } from './age-at';
import type { AroundEpisode } from './around-episode';
import { codeOf } from './code-of';

/**
 * The rule a decision on searching the house breaks. To put the search off needs a reason and a supervisor's agreement, unless
 * whoever decides could agree themselves; and it is never put off when the child went unexpectedly, out of character or in
 * suspicious circumstances, or is small enough to be hiding there (BR).
 */
export function houseSearchBroken(
  fact: AgencyFact,
  before: readonly AgencyFact[],
  { around, rules }: { readonly around: AroundEpisode; readonly rules: ResponseRules },
): BrokenRule | null {
  const search = rules.houseSearch;
  if (search === null || !isOfKind(fact, 'house-search-decided')) return null;
  if (codeOf(fact.body.decision) !== 'delayed') return null;
  const { source } = search;
  if (isNeverDelayed(fact, before, { around, search }))
    return { rule: 'life.house-search-never-delayed', source };
  if ((fact.body.rationale ?? '') === '') return { rule: 'life.house-search-delay-recorded', source };
  return isAgreed(fact, rules) ? null : { rule: 'authority.delay-search', source };
}

function isAgreed(fact: AgencyFact, { authority }: ResponseRules): boolean {
  if (isOfKind(fact, 'house-search-decided') && fact.body.supervisorAgreed === true) return true;
  const { rank } = fact.author;
  const agreeing = authority.find(({ decision }) => decision === 'agree-house-search');
  return agreeing === undefined || (rank !== null && agreeing.ranks.includes(rank));
}

function isNeverDelayed(
  { occurred }: AgencyFact,
  before: readonly AgencyFact[],
  { around, search }: { readonly around: AroundEpisode; readonly search: HouseSearchRules },
): boolean {
  const { dateOfBirth } = around;
  if (dateOfBirth !== null && ageAt(dateOfBirth, occurred.start) < search.neverBelowAge) return true;
  return before.some((fact) => {
    if (!isOfKind(fact, 'indicator-observed')) return false;
    const indicator = codeOf(fact.body.indicator);
    const sign = fact.body.sign === undefined ? null : codeOf(fact.body.sign);
    const barred = indicator !== null && search.indicators.includes(indicator);
    return barred || (sign !== null && search.signs.includes(sign));
  });
}
