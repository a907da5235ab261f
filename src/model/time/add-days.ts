import { calendarDate } from './calendar-date';
import type { CalendarDate } from './occurred';

const DAY = 86_400_000;

/** The day so many days later, or earlier when negative, by the calendar; `null` outside the years 0001 to 9999. */
export function addDays(day: CalendarDate, days: number): CalendarDate | null {
  const time = Date.parse(`${day}T00:00:00.000Z`) + days * DAY;
  return Math.abs(time) > 8.64e15 ? null : calendarDate(new Date(time).toISOString().slice(0, 10));
}
