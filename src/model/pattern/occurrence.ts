import type { FactKey } from '../agency-fact/agency-fact';
import type { ListedStanding } from '../agency-fact/care-facts';
import type { AgencyId } from '../agency/agency-id';
import type { Instant } from '../time/occurred';

/**
 * What an occurrence was, at any time of its life and by any agency's word; one re-categorised midway has both marks.
 * `unreported` was noticed and the police never told; `missing` also stands for a report that police have classed nothing else.
 * `delayed` and `escalated` had at least one; `premature` was delayed and never recorded missing.
 */
export const MARKS = [
  'absent',
  'away',
  'missing',
  'unreported',
  'reported',
  'delayed',
  'premature',
  'escalated',
] as const;

/** One of those. */
export type Mark = (typeof MARKS)[number];

/**
 * One time a child was not where they should be, as patterns count it: a missing episode, a statutory missing period of which
 * nobody has an episode, or both in one, which is one occurrence.
 */
export interface Occurrence {
  /** The missing episode's founding key, or the fact of the period. */
  readonly key: FactKey;
  /** Known from an annual return alone. */
  readonly statutory: boolean;
  /** When it began (UTC), by the report or else the earliest known; `null` when nobody knows: then it is in no window. */
  readonly at: Instant | null;
  readonly marks: readonly Mark[];
  /** Elapsed hours from its beginning until the child was found well or back; `null` while they are not, or nobody knows. */
  readonly hours: number | null;
  /** Known from returns and backfills alone: it counts, and nobody is told. */
  readonly historical: boolean;
  /** The facts that make it count as what it counts as, in order. */
  readonly facts: readonly FactKey[];
}

/** An occurrence on its child's line, with the lists the child was on then. */
export interface OccurrenceOnLine extends Occurrence {
  readonly lists: readonly ListedStanding[];
}

/** An occurrence with the agencies whose protocols judge it. */
export interface JudgedOccurrence extends Occurrence {
  readonly owner: AgencyId;
}
