import type { PatternRule } from '../protocol/pattern-rule';
import type { Instant } from '../time/occurred';
import type { OccurrenceOnLine } from './occurrence';
import type { TriageState } from './triage-state';

/**
 * A pattern that a protocol's rule raised, from the occurrence that first raised it to the one that last did without the pattern
 * having lapsed between. Nothing here depends on the day it is read: whether it still holds is asked of `lapsesAt`.
 */
export interface RaisedPattern {
  /** The rule as it was when it raised the pattern. */
  readonly rule: PatternRule;
  /** Id and version of its protocol. */
  readonly protocol: string;
  /** When the raising occurrences began (UTC). */
  readonly firstRaisedAt: Instant;
  readonly raisedAt: Instant;
  /** From then on so many are no longer in one window (UTC); `null` when they always are. */
  readonly lapsesAt: Instant | null;
  /** The occurrences that raised it, by their places on the line, in order. */
  readonly of: readonly number[];
  /** Raised by returns and backfills: it is shown, and nobody is told. */
  readonly historical: boolean;
}

/** What a child's occurrences add up to: absences and missing episodes on one line, and what they raise. */
export interface PatternsState {
  readonly line: readonly OccurrenceOnLine[];
  readonly raised: readonly RaisedPattern[];
  /** `null` while there is nothing on the line. */
  readonly triage: TriageState | null;
}

/** Of a child who was always where they should be. */
export const NO_PATTERNS: PatternsState = { line: [], raised: [], triage: null };
