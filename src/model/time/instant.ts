import type { Instant } from './occurred';

const SHAPE = /^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const WITH_OFFSET =
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
/** Of a date that has the right shape only the last days may not exist. */
const DAYS_OF_EVERY_MONTH = '28';
const FIRST_MILLISECOND = -62_135_596_800_000;
const LAST_MILLISECOND = 253_402_300_799_999;

/**
 * Whether a time or day, as text, may be when something happened. The engine's calendar of clocks in England is wrong by days
 * before 1582, and an interval in the last year there is might have no end.
 */
export function isPlausibleTime(text: string): boolean {
  return text >= '1800' && text < '9999';
}

/** Whether a text is an instant in the one form the model uses (UTC, milliseconds, `Z`, a day that exists; databases know no year 0). */
export function isInstant(text: string): text is Instant {
  if (!SHAPE.test(text)) return false;
  if (text.slice(8, 10) <= DAYS_OF_EVERY_MONTH) return true;
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text;
}

/** The instant a number of milliseconds after 1970 (UTC). Throws outside the years 0001 to 9999. */
export function instantAt(milliseconds: number): Instant {
  const isWithin = milliseconds > FIRST_MILLISECOND - 1 && milliseconds < LAST_MILLISECOND + 1;
  const text = isWithin ? new Date(milliseconds).toISOString() : '';
  if (!isAsWritten(text)) throw new Error('an instant outside the years 0001 to 9999');
  return text;
}

/** What the engine writes of a time within those years is an instant, and is not read again: this is asked very often. */
function isAsWritten(text: string): text is Instant {
  return text !== '';
}

/** The last instant there is: whatever has happened had happened by then. */
export const LAST_INSTANT = instantAt(253_402_300_799_999);

/** Milliseconds from 1970 (UTC) to the instant. */
export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

/** The instant a number of milliseconds later, or earlier when negative. */
export function instantAfter(instant: Instant, milliseconds: number): Instant {
  return milliseconds === 0 ? instant : instantAt(millisecondsOf(instant) + milliseconds);
}

/** Reads a time with its offset (RFC 3339), or answers `null` when it is none. Digits finer than a millisecond are dropped. */
export function readInstant(text: string): Instant | null {
  if (!WITH_OFFSET.test(text) || !isRealDay(text.slice(0, 10))) return null;
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) return null;
  const canonical = new Date(milliseconds).toISOString();
  return isInstant(canonical) && isPlausibleTime(canonical) ? canonical : null;
}

/** The engine rolls 31 February over to March; a source that wrote it meant something nobody can know. */
function isRealDay(day: string): boolean {
  return isInstant(`${day}T00:00:00.000Z`);
}
