import { isCalendarDate } from '../time/calendar-date';
import { localDay } from '../time/london-time';
import type { CalendarDate, Instant } from '../time/occurred';

/** One absence of a looked-after child, as far as the annual return asks: M whereabouts unknown, A known (903). Times are UTC. */
export interface StatutoryAbsence {
  readonly code: 'M' | 'A';
  /** When the child left, and when a responsible adult last saw them; the later one counts. */
  readonly left: Instant | null;
  readonly lastSeen: Instant | null;
  readonly located: Instant | null;
  readonly returned: Instant | null;
}

/** A row of the return's missing table: days in England, of any length, no times. `to` is `null` while it lasts. */
export interface MissingRow {
  readonly code: 'M' | 'A';
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/**
 * The row of an absence: M ends when the child is found, A when they are back; what nobody ended ends on the 18th birthday. `null`
 * of an absence that nobody knows the start of, or that began at that age.
 */
export function missingRow(
  absence: StatutoryAbsence,
  { dateOfBirth, at }: { readonly dateOfBirth: CalendarDate; readonly at: Instant },
): MissingRow | null {
  const start = latest(absence.left, absence.lastSeen);
  if (start === null) return null;
  const from = localDay(start);
  const birthday = eighteenthBirthday(dateOfBirth);
  if (from >= birthday) return null;
  const ended = absence.code === 'M' ? earliest(absence.located, absence.returned) : absence.returned;
  const end = ended === null ? null : later(localDay(ended), from);
  const agedOut = localDay(at) >= birthday && (end === null || end > birthday);
  return { code: absence.code, from, to: agedOut ? birthday : end };
}

/**
 * A row as the return of a collection year has it, which runs from 1 April of `year` to 31 March: an end after it is not yet known
 * to it. `null` of a row that is not of this year.
 */
export function rowOfYear(row: MissingRow, year: number): MissingRow | null {
  const first = `${year}-04-01`;
  const last = `${year + 1}-03-31`;
  if (row.from > last || (row.to !== null && row.to < first)) return null;
  return row.to !== null && row.to > last ? { ...row, to: null } : row;
}

/** The day somebody is eighteen; born on 29 February, 1 March. */
function eighteenthBirthday(dateOfBirth: CalendarDate): CalendarDate {
  const year = String(Number(dateOfBirth.slice(0, 4)) + 18).padStart(4, '0');
  const day = `${year}${dateOfBirth.slice(4)}`;
  if (isCalendarDate(day)) return day;
  const next = `${year}-03-01`;
  if (!isCalendarDate(next)) throw new Error('a birthday that is none');
  return next;
}

function later(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}

function latest(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function earliest(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
