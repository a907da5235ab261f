import type { AgencyFact, FactKey } from '../agency-fact/agency-fact';
import type { FactOf } from '../agency-fact/fact-of-kind';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { AgencyId } from '../agency/agency-id';
import { readLocalDate } from '../time/london-time';
import type { CalendarDate, Instant } from '../time/occurred';

/** A time in one placement, from the first moment of its first day to the first moment of the day it ended (UTC). */
export interface PlacementSpan {
  readonly from: CalendarDate;
  readonly startsAt: Instant;
  /** The move away, also when the source has not yet ended the placement; `null` while it lasts. */
  readonly endsAt: Instant | null;
  /** `null` when the source does not say. */
  readonly planned: boolean | null;
  readonly providerAgency: AgencyId | null;
  readonly by: AgencyId;
  readonly fact: FactKey;
}

/**
 * The placements that are not mere history, from facts in order. Of one that its agency has not ended, the next one it records
 * is the end: a child lives in one placement at a time, and is gone from the old one at the move.
 */
export function placementSpans(ordered: readonly AgencyFact[]): readonly PlacementSpan[] {
  const current = latestOfEach(
    factsOfKind(ordered, 'placement-recorded').filter(({ historical }) => !historical),
  );
  return current.flatMap((fact) => {
    const startsAt = dayStart(fact.body.from);
    if (startsAt === null) return [];
    return [
      {
        from: fact.body.from,
        startsAt,
        endsAt: earliest(endGiven(fact, startsAt), nextMove(fact, current)),
        planned: fact.body.planned ?? null,
        providerAgency: fact.body.providerAgency ?? null,
        by: fact.key.agency,
        fact: fact.key,
      },
    ];
  });
}

type PlacementFact = FactOf<'placement-recorded'>;

/** What a source says again of a stay that began on a day takes the place of what it said before. */
function latestOfEach(facts: readonly PlacementFact[]): readonly PlacementFact[] {
  const placeOf = ({ key: { agency, source }, body }: PlacementFact) =>
    JSON.stringify([agency, source, body.from, body.providerAgency ?? null]);
  return [...new Map(facts.map((fact) => [placeOf(fact), fact])).values()];
}

/** An end before the beginning is somebody's mistake, put before a person elsewhere, and ends nothing. */
function endGiven({ body: { from, to } }: PlacementFact, startsAt: Instant): Instant | null {
  if (to === undefined || to < from) return null;
  return dayStart(to) ?? startsAt;
}

function nextMove({ key, body: { from } }: PlacementFact, all: readonly PlacementFact[]): Instant | null {
  const later = all
    .filter((other) => other.key.agency === key.agency && other.body.from > from)
    .map((other) => other.body.from)
    .toSorted();
  const [first] = later;
  return first === undefined ? null : dayStart(first);
}

function dayStart(day: CalendarDate): Instant | null {
  return readLocalDate(day)?.start ?? null;
}

function earliest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
