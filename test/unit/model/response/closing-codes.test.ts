import type { FactBody } from '../../../../src/model/agency-fact/fact-body';
import { foldChild } from '../../../../src/model/child/fold-child';
import { ASHBOURNE, REPORTED, RETURNED, classified, person } from '../../../support/facts/make-fact';
import { told } from '../../../support/facts/told';
import type { Told } from '../../../support/facts/told';

type Closure = 'missing-person' | 'unauthorised-absence' | 'cancelled';

const closed = (value: Closure): FactBody => ({ kind: 'log-closed', closure: { recognised: true, value } });

const BACK: readonly Told[] = [
  ['20:00', REPORTED],
  ['22:00', RETURNED],
];

function asked(...entries: readonly Told[]): number {
  return foldChild(told(...BACK, ...entries)).reviews.filter(({ field }) => field === 'closure').length;
}

test.each([
  ['missing', 'missing-person'],
  ['absent', 'unauthorised-absence'],
  ['no-apparent-risk', 'unauthorised-absence'],
] as const)('a log of a child %s is closed as %s [system.closing-codes]', (category, code) => {
  const other = code === 'missing-person' ? 'unauthorised-absence' : 'missing-person';

  expect(asked(['20:10', classified(category)], ['23:00', closed(code)])).toBe(0);
  expect(asked(['20:10', classified(category)], ['23:00', closed(other)])).toBe(1);
  expect(asked(['20:10', classified(category)], ['23:00', closed('cancelled')])).toBe(0);
});

test('the code is of what was decided last, and of that log alone [system.closing-codes]', () => {
  const absent: Told = ['20:10', classified('absent')];
  const missing: Told = ['21:00', classified('missing')];

  expect(asked(absent, missing, ['23:00', closed('missing-person')])).toBe(0);
  expect(asked(absent, missing, ['23:00', closed('unauthorised-absence')])).toBe(1);
  expect(asked(['23:00', closed('unauthorised-absence')])).toBe(0);
});

test('an authority closes its own record of a child away in its own words [system.closing-codes]', () => {
  const by = { by: ASHBOURNE, log: 'M1', subject: person('A') };

  expect(asked(['20:10', classified('missing')], ['23:00', closed('unauthorised-absence'), by])).toBe(0);
});
