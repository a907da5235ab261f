import { calendarDate } from '../../src/model/time/calendar-date';
import { readInstant } from '../../src/model/time/instant';
import { occurredAt } from '../../src/model/time/occurred-between';
import type { CalendarDate, Occurred } from '../../src/model/time/occurred';
import { readLocalDate, readLocalTime } from '../kit/local-time';
import type { Statement } from '../kit/statement';
import { notUnderstood } from '../kit/statement';

/** What a database writes for a day that it keeps in a column for times. */
const MIDNIGHT = /T00:00:00(\.0+)?$/;

/** A day, `YYYY-MM-DD`, or a time of it without an offset, of which the day is meant. `null` for anything else. */
export function readDay(text: string): CalendarDate | null {
  if (text.length === 10) return calendarDate(text);
  return readLocalTime(text.replace(/\.\d+$/, '')) === null ? null : calendarDate(text.slice(0, 10));
}

/**
 * A day, a time as clocks in England showed it, or an instant with its offset. Midnight to the second is how a database
 * writes a day, and is read as one: no time is invented.
 */
export function readWhen(text: string): Occurred | null {
  if (text.length === 10) return readLocalDate(text);
  if (MIDNIGHT.test(text)) return readLocalDate(text.slice(0, 10));
  const instant = readInstant(text);
  return instant === null ? readLocalTime(text.replace(/\.\d+$/, '')) : occurredAt(instant);
}

/** A row's days, each read; what could not be read is kept for a person to look at. */
export interface DaysRead {
  readonly days: { readonly from?: CalendarDate; readonly to?: CalendarDate };
  readonly unread: readonly Statement[];
  readonly endsBeforeItBegins: boolean;
}

/** Reads a row's first and last day. Days in the wrong order are both kept: which of them is wrong takes a person. */
export function readDays(from: string | undefined, to: string | undefined): DaysRead {
  const begins = from === undefined ? null : readDay(from);
  const ends = to === undefined ? null : readDay(to);
  const endsBeforeItBegins = begins !== null && ends !== null && ends < begins;
  return {
    days: { ...(begins === null ? {} : { from: begins }), ...(ends === null ? {} : { to: ends }) },
    unread: [
      ...unreadable('start', from, begins),
      ...unreadable('end', to, ends),
      ...(endsBeforeItBegins ? [notUnderstood('order', `${begins} to ${ends}`)] : []),
    ],
    endsBeforeItBegins,
  };
}

function unreadable(
  what: string,
  given: string | undefined,
  read: CalendarDate | null,
): readonly Statement[] {
  return given === undefined || read !== null ? [] : [notUnderstood(what, given)];
}

/** The day as an interval; it has been read as one already. */
export function dayOf(day: CalendarDate): Occurred {
  const read = readLocalDate(day);
  if (read === null) throw new Error('a calendar date that is no day');
  return read;
}
