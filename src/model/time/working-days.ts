import { addDays } from './add-days';
import { isBankHoliday } from './bank-holidays';
import type { Nation } from './bank-holidays';
import { localDay, localTimeText, readLocalDate, sameTimeDaysLater } from './london-time';
import type { CalendarDate, Instant } from './occurred';

/** A time reckoned in working days; `reckonedBeyondData` when a day fell in a year whose bank holidays are not known here. */
export interface WorkingDaysLater {
  readonly at: Instant;
  readonly reckonedBeyondData: boolean;
}

/**
 * The same time of day in England on the given working day after, at least one: the day itself is not counted, and weekends and
 * the nation's bank holidays are left out. A start on a day that is none runs to the end of that working day, so that no later
 * start is ever due earlier. Where holidays are not known every weekday counts: the answer is never too late, and says so.
 */
export function workingDaysLater(at: Instant, days: number, nation: Nation): WorkingDaysLater {
  const first = localDay(at);
  let ahead = 0;
  let left = days;
  let reckonedBeyondData = false;
  while (left > 0) {
    ahead += 1;
    const { isWorking, isKnown } = kindOfDay(dayAfter(first, ahead), nation);
    if (!isKnown) reckonedBeyondData = true;
    if (isWorking) left -= 1;
  }
  const later = sameTimeDaysLater(at, ahead);
  return { at: kindOfDay(first, nation).isWorking ? later : endOf(localDay(later)), reckonedBeyondData };
}

function dayAfter(first: CalendarDate, days: number): CalendarDate {
  const day = addDays(first, days);
  if (day === null) throw new Error('a day outside the calendar');
  return day;
}

const OPENS = '09:00';
const CLOSES = '17:00';

/** Whether offices are open: 09:00 to 17:00 in England on a working day. What is not known to be a holiday is a weekday. */
export function isOfficeHours(at: Instant, nation: Nation): boolean {
  if (!kindOfDay(localDay(at), nation).isWorking) return false;
  const time = localTimeText(Date.parse(at)).slice(11);
  return time >= OPENS && time < CLOSES;
}

/** A weekend's day is known whatever the year. */
function kindOfDay(
  day: CalendarDate,
  nation: Nation,
): { readonly isWorking: boolean; readonly isKnown: boolean } {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return { isWorking: false, isKnown: true };
  const holiday = isBankHoliday(nation, day);
  return { isWorking: holiday !== true, isKnown: holiday !== null };
}

function endOf(day: CalendarDate): Instant {
  const whole = readLocalDate(day);
  if (whole === null) throw new Error('a day that is none');
  return whole.end;
}
