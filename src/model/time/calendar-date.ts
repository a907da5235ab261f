import type { CalendarDate } from './occurred';
import { isInstant } from './instant';

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): text is CalendarDate {
  return text.length === 10 && isInstant(`${text}T00:00:00.000Z`);
}

/** Reads a day, or answers `null` when it is none. */
export function calendarDate(text: string): CalendarDate | null {
  return isCalendarDate(text) ? text : null;
}
