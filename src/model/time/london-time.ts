import { isCalendarDate } from './calendar-date';
import { instantAt, isPlausibleTime } from './instant';
import { occurredBetween } from './occurred-between';
import type { CalendarDate, Instant, Occurred } from './occurred';

const LOCAL = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(:([0-5]\d))?$/;
const DAY = 86_400_000;

/** Europe/London on the wall, field by field; the calendar is the engine's own time zone data. */
const onTheWall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/**
 * Reads a time as a clock in England showed it: `YYYY-MM-DDTHH:MM`, with seconds or without. A minute is an interval
 * of a minute, a second one of a second. In the hour that the clocks go back the text stands for two
 * times, and the interval covers both. In the hour they skip it is the time it must be once they have gone forward.
 * Answers `null` for anything else.
 */
export function readLocalTime(text: string): Occurred | null {
  const found = LOCAL.exec(text);
  const day = found?.[1];
  if (found === null || day === undefined || !isCalendarDate(day) || !isPlausibleTime(day)) return null;
  const hasSeconds = found[4] !== undefined;
  const wall = Date.parse(`${hasSeconds ? text : `${text}:00`}.000Z`);
  const { first, last } = readings(wall);
  const width = hasSeconds ? 1_000 : 60_000;
  return occurredBetween(instantAt(first), instantAt(last + width), hasSeconds ? 'instant' : 'minute');
}

/** Reads a day in England, `YYYY-MM-DD`: from midnight to midnight there, so 23 to 25 hours. `null` for anything else. */
export function readLocalDate(text: string): Occurred | null {
  if (!isCalendarDate(text) || !isPlausibleTime(text)) return null;
  const midnight = Date.parse(`${text}T00:00:00.000Z`);
  const start = readings(midnight).first;
  return occurredBetween(instantAt(start), instantAt(readings(midnight + DAY).first), 'date');
}

/** What clocks in England show at a time (milliseconds UTC), to the minute: `YYYY-MM-DDTHH:MM`. */
export function localTimeText(time: number): string {
  return new Date(time + offsetAt(time)).toISOString().slice(0, 16);
}

/** The day it is in England at an instant. */
export function localDay(at: Instant): CalendarDate {
  const day = localTimeText(Date.parse(at)).slice(0, 10);
  if (!isCalendarDate(day)) throw new Error('a day that is none');
  return day;
}

/**
 * The same time of day in England some days later, so 23 to 25 hours for each. In the hour that clocks skip it is the time it
 * must be once they have gone forward, in the one they repeat the first of the two.
 */
export function sameTimeDaysLater(at: Instant, days: number): Instant {
  const time = Date.parse(at);
  return instantAt(readings(time + offsetAt(time) + days * DAY).first);
}

/**
 * The same time of day in England some calendar months later, or earlier when negative; of a month too short for the day, its
 * last day.
 */
export function sameTimeMonthsLater(at: Instant, months: number): Instant {
  const time = Date.parse(at);
  const wall = new Date(time + offsetAt(time));
  const day = wall.getUTCDate();
  wall.setUTCDate(1);
  wall.setUTCMonth(wall.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)).getUTCDate();
  wall.setUTCDate(Math.min(day, lastDay));
  return instantAt(readings(wall.getTime()).first);
}

/** The first and last time (milliseconds UTC) at which clocks in England show the given wall time. */
function readings(wall: number): { readonly first: number; readonly last: number } {
  const before = wall - offsetAt(wall - DAY);
  const after = wall - offsetAt(wall + DAY);
  const fitting = [before, after].filter((time) => time + offsetAt(time) === wall);
  // None fits in the skipped hour: the clock that was not yet put forward is read as such.
  if (fitting.length === 0) return { first: before, last: before };
  return { first: Math.min(...fitting), last: Math.max(...fitting) };
}

const HOUR = 3_600_000;
const HOURS_REMEMBERED = 4_096;
const offsets = new Map<number, number>();

/**
 * How far clocks in England are ahead of UTC at a time, in milliseconds. They change on the hour, and asking the engine is
 * slow, so the hours last asked for are remembered.
 */
function offsetAt(time: number): number {
  const hour = Math.floor(time / HOUR) * HOUR;
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  if (offsets.size >= HOURS_REMEMBERED) offsets.clear();
  const offset = wallAt(hour) - hour;
  offsets.set(hour, offset);
  return offset;
}

/** What clocks in England show at a time, as if it were UTC. */
function wallAt(time: number): number {
  const field = new Map(onTheWall.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const of = (name: Intl.DateTimeFormatPartTypes): number => field.get(name) ?? 0;
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}
