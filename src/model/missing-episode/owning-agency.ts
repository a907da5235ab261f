import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { kindOf } from '../agency/agency-id';
import type { AgencyId } from '../agency/agency-id';
import type { Instant } from '../time/occurred';
import { remembered } from '../value/remembered';
import { isFounding } from './gather-episodes';
import { standingRecord } from './standing-record';

/**
 * The agency that owns a missing episode, from its facts in order: the force that took the first report of a force, until it is
 * transferred (WY 4, WY 8), which counts when the receiving force itself says so; before any, whoever told of it. Who points to a force's log tells of that force's report. `null`
 * only without news.
 */
export function owningAgencyAt(facts: readonly AgencyFact[], at: Instant): AgencyId | null {
  const { first, transfers } = ownersOf(facts);
  const transferred = transfers.findLast(({ occurred }) => occurred.start <= at);
  return transferred === undefined ? first : transferred.body.to;
}

/** Every rule of every protocol asks it at every moment. */
const ownersOf = remembered((facts: readonly AgencyFact[]) => {
  const holders = facts.filter(isFounding).map((fact) => standingRecord(fact).agency);
  return {
    first: holders.find((agency) => kindOf(agency) === 'police-force') ?? holders[0] ?? null,
    transfers: factsOfKind(facts, 'ownership-transferred').filter(({ key, body }) => body.to === key.agency),
  };
});
