import fc from 'fast-check';
import { NATIONS, bankHolidayYears, isBankHoliday } from '../../../../src/model/time/bank-holidays';
import { millisecondsOf } from '../../../../src/model/time/instant';
import { localDay, localTimeText, sameTimeDaysLater } from '../../../../src/model/time/london-time';
import { isOfficeHours, workingDaysLater } from '../../../../src/model/time/working-days';
import type { CalendarDate } from '../../../../src/model/time/occurred';
import { date, instant } from '../../../support/facts/make-fact';

const HOUR = 3_600_000;
const ENGLAND = 'england-and-wales';
const anyTime = fc
  .date({ min: new Date('2019-01-01T00:00:00Z'), max: new Date('2026-06-30T00:00:00Z'), noInvalidDate: true })
  .map((when) => instant(when.toISOString()));

test('five working days from a Wednesday before Christmas leave out the weekend and both holidays', () => {
  const { at, reckonedBeyondData } = workingDaysLater(instant('2026-12-23T10:00:00Z'), 5, ENGLAND);
  expect(at).toBe('2027-01-04T10:00:00.000Z');
  expect(reckonedBeyondData).toBe(false);
});

test('a start at a weekend runs to the end of the Friday after', () => {
  expect(workingDaysLater(instant('2026-11-21T10:00:00Z'), 5, ENGLAND).at).toBe('2026-11-28T00:00:00.000Z');
});

test.each([
  ['2026-03-27T09:30:00Z', '2026-03-30T08:30:00.000Z', 71],
  ['2026-10-23T08:30:00Z', '2026-10-26T09:30:00.000Z', 73],
])('a working day over a change of clocks keeps the time on the wall: %s', (start, due, hours) => {
  const later = workingDaysLater(instant(start), 1, ENGLAND).at;
  expect(later).toBe(due);
  expect(millisecondsOf(later) - millisecondsOf(instant(start))).toBe(hours * HOUR);
});

test('Scotland works on Easter Monday and rests on 2 January, by the protocol', () => {
  const easter = instant('2026-04-02T12:00:00Z');
  expect(localDay(workingDaysLater(easter, 1, ENGLAND).at)).toBe('2026-04-07');
  expect(localDay(workingDaysLater(easter, 1, 'scotland').at)).toBe('2026-04-06');
  expect(isBankHoliday('scotland', date('2026-01-02'))).toBe(true);
});

test('beyond the years that are known weekdays count, and the answer says so', () => {
  const later = workingDaysLater(instant('2035-12-24T12:00:00Z'), 1, ENGLAND);
  expect(later).toEqual({ at: '2035-12-25T12:00:00.000Z', reckonedBeyondData: true });
});

test('the days known reach beyond the year of any clock that now starts', () => {
  for (const nation of NATIONS) expect(bankHolidayYears(nation).last).toBeGreaterThanOrEqual(2027);
});

test.each([
  ['2026-11-20T09:00:00Z', true],
  ['2026-11-20T08:59:59Z', false],
  ['2026-11-20T17:00:00Z', false],
  ['2026-11-21T12:00:00Z', false],
  ['2026-12-25T12:00:00Z', false],
  ['2026-07-01T08:00:00Z', true],
  ['2026-07-01T16:00:00Z', false],
])('offices are open from nine to five in England on working days: %s %s', (at, open) => {
  expect(isOfficeHours(instant(at), ENGLAND)).toBe(open);
});

test('from a working day it is another one, at the same time on the wall', () => {
  fc.assert(
    fc.property(anyTime, fc.integer({ min: 1, max: 15 }), (start, days) => {
      fc.pre(isWorking(localDay(start)));
      const { at } = workingDaysLater(start, days, ENGLAND);
      expect(isWorking(localDay(at))).toBe(true);
      expect(localTimeText(millisecondsOf(at)).slice(11)).toBe(
        localTimeText(millisecondsOf(start)).slice(11),
      );
    }),
  );
});

function isWorking(day: CalendarDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && isBankHoliday(ENGLAND, day) === false;
}

test('a later start is never due earlier', () => {
  fc.assert(
    fc.property(anyTime, fc.integer({ min: 0, max: 20 * 24 }), (start, hours) => {
      const later = instant(new Date(millisecondsOf(start) + hours * HOUR).toISOString());
      const [one, two] = [start, later].map((from) => workingDaysLater(from, 5, ENGLAND).at);
      expect((one ?? '') <= (two ?? '')).toBe(true);
    }),
  );
});

test('the same time a day later is 23, 24 or 25 hours later', () => {
  fc.assert(
    fc.property(anyTime, (start) => {
      const hours = (millisecondsOf(sameTimeDaysLater(start, 1)) - millisecondsOf(start)) / HOUR;
      expect([23, 24, 25]).toContain(hours);
    }),
  );
});
