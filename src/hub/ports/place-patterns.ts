import type { OccurrenceAtPlace, JointOccasion, PlaceRaising, Span } from '../../model/pattern/judge-place';
import type { PlaceRole } from '../../model/pattern/placed-occurrence';
import type { Instant } from '../../model/time/occurred';

/** An occurrence at a place as it is stored: the place is a keyed hash, and ids are the hub's. */
export interface PlaceToSave extends Omit<OccurrenceAtPlace, 'child'> {
  readonly place: string;
}

/** A place at which an occurrence came, went or changed, and when it is counted (UTC). */
export interface TouchedPlace {
  readonly place: string;
  readonly role: PlaceRole;
  readonly at: Instant;
}

/** What of a place is judged anew, and since when (excluded) its occurrences are read for that. */
export interface PlaceSpan extends Span {
  readonly place: string;
  readonly since: Instant;
}

/** An occurrence read back, with its place. */
export interface PlacedRow extends OccurrenceAtPlace {
  readonly place: string;
}

/** What a span of a place comes to: it takes the place of all that was kept of it. */
export interface JudgedPlace {
  readonly span: PlaceSpan;
  readonly raisings: readonly PlaceRaising[];
  readonly together: readonly JointOccasion[];
}

/** Patterns across children, in the transaction that changed them. It holds the places it touched since it wrote the children. */
export interface PlacePatternTransaction {
  /** Occurrences after each span's `since`, up to its end: each once, by place, time, child and occurrence. */
  occurrencesAt(spans: readonly PlaceSpan[]): Promise<readonly PlacedRow[]>;
  savePlaces(judged: readonly JudgedPlace[]): Promise<void>;
}
