import type { FactKey } from '../agency-fact/agency-fact';
import type { TriageRule } from '../protocol/pattern-rule';
import type { Occurred } from '../time/occurred';

/** The colours of return-interview triage (WM), in the order interviews are taken. */
export const RATINGS = ['red', 'amber', 'green'] as const;

/** One of the colours. */
export type Rating = (typeof RATINGS)[number];

/** The more urgent of two ratings, where there are any: what an interview is taken as. */
export function moreUrgent(one: Rating | null, other: Rating | null): Rating | null {
  return RATINGS.find((colour) => colour === one || colour === other) ?? null;
}

/** A fact that gives a reason: whose, and when it was so. */
export interface ReasonGiven {
  readonly fact: FactKey;
  readonly occurred: Occurred;
}

/**
 * Why a child is rated so. `episodes`, `absences` and `together` are counts; `no-band` says that exactly so many episodes without
 * a factor are in no band as printed; `not-coded` that a risk is recorded in words that no list has. Anything else is a factor
 * of the protocol's list, by its code.
 */
export interface TriageReason {
  readonly code: string;
  /** What it makes of the rating on its own. */
  readonly rating: Rating;
  /** Occurrences it counts, by their places on the line. */
  readonly of: readonly number[];
  readonly given: readonly ReasonGiven[];
}

/** How a return interview is put in order (WM). Every child reported missing is offered one whatever the colour (DfE 31, NF 4.10). */
export interface TriageState {
  readonly rating: Rating;
  readonly rule: TriageRule;
  /** Id and version of the protocol it is rated by: that of who owes the interview. */
  readonly protocol: string;
  readonly missingEpisodes: number;
  readonly absences: number;
  readonly reasons: readonly TriageReason[];
}
