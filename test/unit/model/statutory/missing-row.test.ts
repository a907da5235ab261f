import fc from 'fast-check';
import { missingRow, rowOfYear } from '../../../../src/model/statutory/missing-row';
import type { StatutoryAbsence } from '../../../../src/model/statutory/missing-row';
import { instantAt } from '../../../../src/model/time/instant';
import { date, instant } from '../../../support/facts/make-fact';

const TODAY = instant('2026-11-21T12:00:00Z');
const OPEN: StatutoryAbsence = { code: 'M', left: null, lastSeen: null, located: null, returned: null };

const rowOf = (absence: Partial<StatutoryAbsence>, born = '2011-05-09', at = TODAY) =>
  missingRow({ ...OPEN, ...absence }, { dateOfBirth: date(born), at });

const night = {
  left: instant('2026-06-10T18:00:00Z'),
  lastSeen: instant('2026-06-10T23:30:00Z'),
  located: instant('2026-06-12T09:00:00Z'),
  returned: instant('2026-06-13T10:00:00Z'),
};

describe('a row of the annual return’s missing table', () => {
  test('starts on the later of leaving and being last seen, by the day in England [system.annual-return-out]', () => {
    expect(rowOf(night)?.from).toBe('2026-06-11');
    expect(rowOf({ left: night.left })?.from).toBe('2026-06-10');
  });

  test('ends when found for M and when back for A [system.annual-return-out]', () => {
    expect(rowOf(night)).toEqual({ code: 'M', from: '2026-06-11', to: '2026-06-12' });
    expect(rowOf({ ...night, code: 'A' })).toEqual({ code: 'A', from: '2026-06-11', to: '2026-06-13' });
    expect(rowOf({ ...night, code: 'A', returned: null })?.to).toBeNull();
  });

  test('counts an absence of an hour, on one day [system.annual-return-out]', () => {
    const hour = { left: night.left, returned: instant('2026-06-10T19:00:00Z') };

    expect(rowOf(hour)).toEqual({ code: 'M', from: '2026-06-10', to: '2026-06-10' });
  });

  test('that nobody ended ends on the 18th birthday, and stays open before', () => {
    const gone = { left: instant('2026-01-10T18:00:00Z') };

    expect(rowOf(gone, '2008-06-01')?.to).toBe('2026-06-01');
    expect(rowOf(gone, '2009-06-01')?.to).toBeNull();
    expect(rowOf(gone, '2008-02-29')?.to).toBe('2026-03-01');
    expect(rowOf(gone, '2007-06-01')).toBeNull();
  });

  test('never ends before it starts, and needs a start', () => {
    expect(rowOf({ returned: night.returned })).toBeNull();
    const moments = fc.option(fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2026, 5) }).map(instantAt), {
      nil: null,
    });
    fc.assert(
      fc.property(
        fc.record({
          code: fc.constantFrom<'M' | 'A'>('M', 'A'),
          left: moments,
          lastSeen: moments,
          located: moments,
          returned: moments,
        }),
        (absence) => {
          const row = rowOf(absence);
          if (row !== null && row.to !== null) expect(row.to >= row.from).toBe(true);
        },
      ),
    );
  });
});

test.each([
  ['within the year', '2026-06-11', '2026-06-12', { to: '2026-06-12' }],
  ['begun before it', '2026-03-01', '2026-04-01', { to: '2026-04-01' }],
  ['over before it', '2026-03-01', '2026-03-31', null],
  ['begun after it', '2027-04-01', null, null],
  ['that goes on after it', '2027-03-31', '2027-04-01', { to: null }],
  ['that still lasts', '2026-04-01', null, { to: null }],
] as const)(
  'a row %s, in the collection year 2026/27 [system.annual-return-out]',
  (_what, from, to, expected) => {
    const row = { code: 'M', from: date(from), to: to === null ? null : date(to) } as const;

    if (expected === null) expect(rowOfYear(row, 2026)).toBeNull();
    else expect(rowOfYear(row, 2026)).toMatchObject(expected);
  },
);
