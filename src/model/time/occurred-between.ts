import { instantAfter, instantAt } from './instant';
import type { Instant, Occurred, Precision } from './occurred';

const FIRST_YEAR = -62_135_596_800_000;
const LAST_YEAR_END = 253_402_300_799_999;

/** An interval, start included and end excluded (UTC). Throws when it is empty. */
export function occurredBetween(start: Instant, end: Instant, precision: Precision): Occurred {
  if (start >= end) throw new Error('an interval that ends before it starts');
  return { start, end, precision };
}

/** Something known to the millisecond. */
export function occurredAt(instant: Instant): Occurred {
  return occurredBetween(instant, instantAfter(instant, 1), 'instant');
}

/** Something of which the source gave no time: it may lie anywhere. */
export function occurredAtUnknownTime(): Occurred {
  return occurredBetween(instantAt(FIRST_YEAR), instantAt(LAST_YEAR_END), 'unknown');
}
