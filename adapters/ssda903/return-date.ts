import { calendarDate } from '../../src/model/time/calendar-date';
import type { CalendarDate } from '../../src/model/time/occurred';

const SHAPE = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/** Reads a day as the return writes it, `DD/MM/YYYY`, or answers `null`. Another order is not guessed at. */
export function readReturnDate(text: string): CalendarDate | null {
  const found = SHAPE.exec(text.trim());
  return found === null ? null : calendarDate(`${found[3]}-${found[2]}-${found[1]}`);
}
