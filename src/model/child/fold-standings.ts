import type { AgencyFact } from '../agency-fact/agency-fact';
import type { Standing } from '../agency-fact/care-facts';
import type { Coded } from '../agency-fact/coded';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { StandingPeriod } from './care-history';
import type { ChildState } from './child-state';
import { assertionsOf, latestAssertions, latestWord } from './latest-assertions';
import { recordedOf } from './recorded-of';

/** What the child is to social care over time, and the alert as last confirmed. */
export function foldStandings(
  ordered: readonly AgencyFact[],
): Pick<ChildState['care'], 'standings' | 'alert'> {
  const confirmed = assertionsOf(factsOfKind(ordered, 'alert-confirmed'), ({ active }) => active);
  return {
    standings: recordedOf(ordered, 'standing-recorded').filter(({ standing }) => !isConcern(standing)),
    alert: latestAssertions(confirmed, latestWord),
  };
}

/** Standings that tell of a risk: whoever may not know of risk must not learn it from a list of standings. */
export function foldConcerns(ordered: readonly AgencyFact[]): readonly StandingPeriod[] {
  return recordedOf(ordered, 'standing-recorded').filter(({ standing }) => isConcern(standing));
}

const CONCERNS: readonly Standing[] = ['trafficking-concern', 'gangs-list', 'exploitation-list'];

/** A code that nobody can read may be one. */
function isConcern(standing: Coded<Standing>): boolean {
  return !standing.recognised || CONCERNS.includes(standing.value);
}
