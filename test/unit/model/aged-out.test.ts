import { agedOut } from '../../../src/model/child/aged-out';
import { calendarDate } from '../../../src/model/time/calendar-date';

it.each([
  ['2004-06-05', '2022-06-04T22:59:59.999Z', false],
  ['2004-06-05', '2022-06-04T23:00:00.000Z', true],
  ['2004-06-05', '2026-11-22T12:00:00.000Z', true],
  ['2004-02-29', '2022-02-28T12:00:00.000Z', false],
  ['2004-02-29', '2022-03-01T00:00:00.000Z', true],
  ['2008-11-23', '2026-11-22T23:59:00.000Z', false],
])(
  'somebody born on %s has at %s, by the date in England, aged out: %s [term.child]',
  (born, now, expected) => {
    const dateOfBirth = calendarDate(born);
    if (dateOfBirth === null) throw new Error('no such day');

    expect(agedOut(dateOfBirth, Date.parse(now))).toBe(expected);
  },
);
