import type { AgencyFact } from '../agency-fact/agency-fact';
import { endingHolds, isEnding } from './ending';
import type { Start } from './run';
import type { Scope, ToldFact } from './scope';

/**
 * What stopped the one clock of an episode: the earliest of what discharges it and of the child's being found or back, as long
 * as that holds. What was done stays done, however often the episode is re-categorised. Something told of unknown time stops
 * it when nothing else does. Somebody told before the clock started, but of this episode, has been told.
 */
export function singleStop(start: Start, { told, episode }: Scope): AgencyFact | null {
  const stops = told
    .filter((one, index) => answers(one, start) && isAfter(one, index, start))
    .filter(({ fact, own }) => !isEnding(fact) || (own && episode !== null && endingHolds(fact, episode)))
    .map(({ fact }) => fact);
  return stops.find(({ occurred }) => occurred.precision !== 'unknown') ?? stops[0] ?? null;
}

function answers({ triggers }: ToldFact, { rule }: Start): boolean {
  return triggers.some((trigger) => rule.stops.includes(trigger));
}

/** It may have happened after: a day's interval may, whatever its beginning. */
function isAfter({ fact, own }: ToldFact, index: number, start: Start): boolean {
  if (index > start.index || fact.occurred.precision === 'unknown') return index !== start.index;
  if (own && (fact.body.kind === 'telling-recorded' || fact.body.kind === 'telling-barred')) return true;
  return index < start.index && fact.body.kind !== start.fact.body.kind && fact.occurred.end > start.at;
}
