import { localDay } from '../time/london-time';
import type { CalendarDate, Instant } from '../time/occurred';

/** Whether a period known in days lasts at an instant. Its first and its last day both count: nobody said at what hour. */
export function lastsAt(
  { from, to }: { readonly from: CalendarDate; readonly to?: CalendarDate },
  at: Instant,
): boolean {
  const day = localDay(at);
  return from <= day && (to === undefined || day <= to);
}
