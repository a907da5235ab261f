import type { Threshold } from '../protocol/pattern-rule';
import { sameTimeDaysLater, sameTimeMonthsLater } from '../time/london-time';
import type { Instant } from '../time/occurred';

type Length = Pick<Threshold, 'days' | 'months'>;

/** The end of the window that opens at an instant, itself out of it; `null` when it never ends. */
export function windowEnd(opens: Instant, length: Length): Instant | null {
  return moved(opens, length, 1);
}

/** What a window that ends at an instant begins after; `null` when it has no beginning. */
export function windowStart(ends: Instant, length: Length): Instant | null {
  return moved(ends, length, -1);
}

function moved(at: Instant, { days, months }: Length, sign: 1 | -1): Instant | null {
  if (months !== undefined) return sameTimeMonthsLater(at, sign * months);
  return days === null ? null : sameTimeDaysLater(at, sign * days);
}
