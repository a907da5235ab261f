import type { CalendarDate } from '../time/occurred';
import { localTimeText } from '../time/london-time';

/**
 * Whether somebody born on a day is eighteen or older at a time (milliseconds since 1970, UTC), by the date in
 * Europe/London. Born on 29 February, they are eighteen on 1 March.
 */
export function agedOut(dateOfBirth: CalendarDate, now: number): boolean {
  const [year, rest] = [Number(dateOfBirth.slice(0, 4)), dateOfBirth.slice(4)];
  const eighteenth = `${String(year + 18).padStart(4, '0')}${rest}`;
  return localTimeText(now).slice(0, 10) >= eighteenth;
}
