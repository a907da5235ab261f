import fc from 'fast-check';
import { isCalendarDate } from '../../../../src/model/time/calendar-date';
import { instantAt, isInstant, millisecondsOf, readInstant } from '../../../../src/model/time/instant';
import { occurredAt, occurredAtUnknownTime } from '../../../../src/model/time/occurred-between';
import { localTimeText, readLocalDate, readLocalTime } from '../../../../src/model/time/london-time';

describe('a time as an English clock showed it', () => {
  test.each([
    [
      'is UTC in winter',
      '2026-01-15T09:30',
      '2026-01-15T09:30:00.000Z',
      '2026-01-15T09:31:00.000Z',
      'minute',
    ],
    [
      'is an hour ahead in summer',
      '2026-07-15T09:30',
      '2026-07-15T08:30:00.000Z',
      '2026-07-15T08:31:00.000Z',
      'minute',
    ],
    [
      'may be told to the second',
      '2026-07-15T09:30:07',
      '2026-07-15T08:30:07.000Z',
      '2026-07-15T08:30:08.000Z',
      'instant',
    ],
    [
      'stands for two when clocks go back',
      '2026-10-25T01:30',
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:31:00.000Z',
      'minute',
    ],
    [
      'stands for one just before',
      '2026-10-25T00:59',
      '2026-10-24T23:59:00.000Z',
      '2026-10-25T00:00:00.000Z',
      'minute',
    ],
    [
      'stands for one just after',
      '2026-10-25T02:00',
      '2026-10-25T02:00:00.000Z',
      '2026-10-25T02:01:00.000Z',
      'minute',
    ],
    [
      'in the skipped hour is what it must be',
      '2027-03-28T01:30',
      '2027-03-28T01:30:00.000Z',
      '2027-03-28T01:31:00.000Z',
      'minute',
    ],
  ])('%s', (_rule, text, ...[start, end, precision]) => {
    expect(readLocalTime(text)).toEqual({ start, end, precision });
  });

  test.each([
    '2026-02-31T10:00',
    '2026-13-01T10:00',
    '2026-01-01T24:00',
    '2026-01-01',
    '2026-01-01T10:00Z',
    '',
  ])('is not read from %p', (text) => {
    expect(readLocalTime(text)).toBeNull();
  });

  test('read back from what clocks show covers the time it was shown', () => {
    const anyMinute = fc.integer({ min: Date.UTC(1996, 0) / 60_000, max: Date.UTC(2036, 0) / 60_000 });
    fc.assert(
      fc.property(anyMinute, (minute) => {
        const shown = readLocalTime(localTimeText(minute * 60_000));
        const time = instantAt(minute * 60_000);

        expect(shown !== null && shown.start <= time && time < shown.end).toBe(true);
      }),
    );
  });
});

test.each([
  ['2026-10-25', 25],
  ['2027-03-28', 23],
  ['2026-11-20', 24],
])('the day %s lasts %d hours', (text, hours) => {
  const day = readLocalDate(text);

  expect(day?.precision).toBe('date');
  expect(day === null ? 0 : (millisecondsOf(day.end) - millisecondsOf(day.start)) / 3_600_000).toBe(hours);
});

describe('an instant', () => {
  test.each([
    ['2026-11-20T18:00:00Z', '2026-11-20T18:00:00.000Z'],
    ['2026-11-20T18:00:00.123456+01:00', '2026-11-20T17:00:00.123Z'],
    ['2026-11-20T18:00:00', null],
    ['2026-02-30T18:00:00Z', null],
    ['soon', null],
  ])('read from %p is %p', (text, instant) => {
    expect(readInstant(text)).toBe(instant);
  });

  test('has one text, and text order is time order', () => {
    const any = fc.integer({ min: 0, max: 4_102_444_800_000 });
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(isInstant(instantAt(a))).toBe(true);
        expect(Math.sign(a - b)).toBe(
          instantAt(a) === instantAt(b) ? 0 : instantAt(a) < instantAt(b) ? -1 : 1,
        );
      }),
    );
  });

  test('refuses years beyond 9999', () => {
    expect(() => instantAt(8.64e15)).toThrow('years');
    expect(() => instantAt(Number.NaN)).toThrow('years');
  });
});

test.each(['2026-02-29', '2026-1-1', '20260101', '2026-01-01T00:00'])('%s is no calendar date', (text) => {
  expect(isCalendarDate(text)).toBe(false);
});

describe('the ends of time', () => {
  test.each([
    '0000-01-01T10:00',
    '0001-01-01T00:00',
    '1500-06-01T10:00',
    '9999-12-31T23:59',
    '9999-01-01T00:00:00',
  ])('%s is no time on a clock', (text) => {
    expect(readLocalTime(text)).toBeNull();
    expect(readLocalDate(text.slice(0, 10))).toBeNull();
  });

  test.each(['0000-06-01T10:00:00Z', '0001-01-01T00:00:00+05:00', '9999-12-31T23:59:59.999Z'])(
    '%s is no instant to be read',
    (text) => {
      expect(readInstant(text)).toBeNull();
    },
  );

  test('whatever is read can be told as an interval', () => {
    for (const text of ['1800-01-01T00:00', '9998-12-31T23:59']) expect(readLocalTime(text)).not.toBeNull();
    for (const text of ['1800-01-01', '9998-12-31']) expect(readLocalDate(text)).not.toBeNull();
    const last = readInstant('9998-12-31T23:59:59.999Z');
    expect(last === null ? null : occurredAt(last).end).toBe('9999-01-01T00:00:00.000Z');
  });

  test('an unknown time begins with the first year that databases know', () => {
    expect(occurredAtUnknownTime().start).toBe('0001-01-01T00:00:00.000Z');
  });
});
