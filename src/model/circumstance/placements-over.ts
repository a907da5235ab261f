import type { AgencyFact } from '../agency-fact/agency-fact';
import type { PlacementRecorded } from '../agency-fact/care-facts';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { FactOf } from '../agency-fact/fact-of-kind';
import type { AgencyId } from '../agency/agency-id';
import type { Instant } from '../time/occurred';
import { remembered } from '../value/remembered';
import { lastsAt } from './lasts-at';

/** Where a child was placed, over time. */
export interface PlacementsOver {
  /** The placement at an instant; of several the one begun last. */
  readonly at: (at: Instant) => PlacementRecorded | null;
  readonly isWithParents: (at: Instant) => boolean;
  /** The agency that ran it, when it is registered here. */
  readonly providerAt: (at: Instant) => AgencyId | null;
}

/** SSDA903 placement type: with own parents, or another with parental responsibility. */
const WITH_PARENTS = 'P1';

/** From effective facts in order. Two agencies' words on one period stand beside each other; either may know who runs it. */
export const placementsOver = remembered((ordered: readonly AgencyFact[]): PlacementsOver => {
  const placements = [...latestOfEach(factsOfKind(ordered, 'placement-recorded'))].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
  );
  const lastAt = (at: Instant): readonly PlacementRecorded[] => {
    const lasting = placements.filter((placement) => lastsAt(placement, at));
    const begun = lasting.at(-1)?.from;
    return lasting.filter(({ from }) => from === begun);
  };
  return {
    at: (at) => lastAt(at).at(-1) ?? null,
    isWithParents: (at) => lastAt(at).some(isWithParents),
    providerAt: (at) => lastAt(at).find(({ providerAgency }) => providerAgency)?.providerAgency ?? null,
  };
});

/** What an agency says again of a period that began on a day takes the place of what it said before. */
function latestOfEach(facts: readonly FactOf<'placement-recorded'>[]): Iterable<PlacementRecorded> {
  const latest = new Map(
    facts.map(({ key, body }) => [JSON.stringify([key.agency, key.source, body.from]), body]),
  );
  return latest.values();
}

function isWithParents({ placementType }: PlacementRecorded): boolean {
  return placementType?.recognised === true && placementType.value === WITH_PARENTS;
}
