import {
  collectionYear,
  dfeCode,
  dfeCodes,
  isUpnPlaceholder,
} from '../../../adapters/kit/dfe-codes/dfe-code';
import type { DfeField } from '../../../adapters/kit/dfe-codes/dfe-code';

test.each([
  ['P2', 2017, true],
  ['P2', 2023, true],
  ['P2', 2024, false],
  ['H5', 2024, true],
  ['H5', 2025, false],
  ['Z1', 2025, false],
  ['Z12', 2024, false],
  ['Z12', 2025, true],
  ['K3', 2024, false],
  ['K3', 2025, true],
  ['U4', 1999, true],
])('the placement %s in the year beginning in %d is known: %s', (code, year, known) => {
  expect(dfeCode('PLACE', code, collectionYear(year)).recognised).toBe(known);
});

test('sex was a number until 2023/24 and is a letter since', () => {
  expect(dfeCode('SEX', '1', collectionYear(2023)).recognised).toBe(true);
  expect(dfeCode('SEX', '1', collectionYear(2024)).recognised).toBe(false);
  expect(dfeCode('SEX', 'f', collectionYear(2024))).toEqual({ recognised: true, value: 'F' });
});

test('a code that has gone since is what the record rightly said then', () => {
  expect(dfeCode('PLACE', 'H5', { from: '2024-06-01' }).recognised).toBe(true);
  expect(dfeCode('PLACE', 'H5', { from: '2025-06-01' }).recognised).toBe(false);
});

test('a code of no list is kept as given', () => {
  expect(dfeCode('LS', ' c9 ', { from: '2025-06-01' })).toEqual({ recognised: false, given: 'c9' });
  expect(dfeCode('LS', 'constructor', { from: '2025-06-01' }).recognised).toBe(false);
});

test('what stands in place of a pupil number is told from one', () => {
  expect(isUpnPlaceholder(' un4')).toBe(true);
  expect(isUpnPlaceholder('A123456789012')).toBe(false);
});

test('every code is written as the lists are looked up, and says what it means', () => {
  for (const field of Object.keys(dfeCodes) as DfeField[])
    for (const [code, { meaning }] of Object.entries(dfeCodes[field])) {
      expect(code).toBe(code.trim().toUpperCase());
      expect(meaning).not.toBe('');
    }
});
