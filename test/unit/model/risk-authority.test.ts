import fc from 'fast-check';
import type { Coded, RiskLevel } from '../../../src/model/agency-fact/fact-body';
import { riskAuthority } from '../../../src/model/response/risk-authority';
import { rulesIn } from '../../support/facts/rules-in';

const known = (value: RiskLevel): Coded<RiskLevel> => ({ recognised: true, value });
const LEVELS: readonly RiskLevel[] = ['low', 'medium', 'high'];
const level = fc.constantFrom(...LEVELS);
const coded = fc.oneof(level.map(known), fc.constant<Coded<RiskLevel>>({ recognised: false, given: 'R9' }));

const RULES = rulesIn('west-midlands-2015');

const judged = (by: string | null, to: RiskLevel, before: readonly Coded<RiskLevel>[]) =>
  riskAuthority({ by, to, before, recordedMissing: false }, RULES);

const allowed = (to: RiskLevel, ...before: readonly RiskLevel[]) =>
  judged('duty-inspector', to, before.map(known)) === null;

test.each<[RiskLevel, readonly RiskLevel[], boolean]>([
  ['low', [], true],
  ['high', [], true],
  ['high', ['low'], true],
  ['medium', ['low'], true],
  ['low', ['medium'], true],
  ['high', ['medium', 'low'], true],
  ['medium', ['high'], true],
  ['low', ['high'], true],
  ['medium', ['medium', 'high'], false],
  ['low', ['high', 'high'], false],
  ['low', ['high', 'low', 'high'], false],
  ['low', ['high', 'medium'], true],
])(
  'a duty inspector who sets %s after %j may: %s [authority.lower-high, authority.correct-first-high, authority.lower-medium]',
  (to, before, may) => {
    expect(allowed(to, ...before)).toBe(may);
  },
);

test('a superintendent sets any level after any others [authority.lower-high]', () => {
  fc.assert(
    fc.property(level, fc.array(coded), (to, before) => {
      expect(judged('superintendent', to, before)).toBeNull();
    }),
  );
});

test('a duty inspector may always set high, and is never refused but when lowering what is not known to be below it [authority.raise-to-high]', () => {
  fc.assert(
    fc.property(level, fc.array(coded), (to, before) => {
      const broken = judged('duty-inspector', to, before);

      expect(judged('duty-inspector', 'high', before)).toBeNull();
      if (broken === null) return;
      const last = before.at(-1);
      expect(last?.recognised === false || last?.value === 'high').toBe(true);
      expect(before.length).toBeGreaterThan(1);
    }),
  );
});

test.each(['constable', null])(
  'nobody else lowers high, nor whoever states no rank: %s [authority.lower-high]',
  (by) => {
    expect(judged(by, 'medium', [known('high')])?.source).toBe('WM policy');
    expect(judged(by, 'high', [known('low')])).toBeNull();
  },
);

test('knows no low risk for a child recorded missing in the West Midlands, and does elsewhere [term.no-low-for-missing]', () => {
  const low = { by: 'superintendent', to: 'low', before: [], recordedMissing: true } as const;

  expect(riskAuthority(low, RULES)).toEqual({
    rule: 'term.no-low-for-missing',
    source: 'DfE 23; WM chapter',
  });
  expect(riskAuthority({ ...low, recordedMissing: false }, RULES)).toBeNull();
  expect(riskAuthority(low, rulesIn('west-yorkshire-2026'))).toBeNull();
});

test('lets medium fall to low by police policy while the child is not recorded missing [term.low-by-police-policy]', () => {
  expect(judged('duty-inspector', 'low', [known('medium')])).toBeNull();
});
