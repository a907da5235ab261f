import fc from 'fast-check';
import type { Coded, RiskLevel } from '../../../src/model/agency-fact/fact-body';
import { riskAuthority } from '../../../src/model/missing-episode/risk-authority';

const known = (value: RiskLevel): Coded<RiskLevel> => ({ recognised: true, value });
const LEVELS: readonly RiskLevel[] = ['low', 'medium', 'high'];
const level = fc.constantFrom(...LEVELS);
const coded = fc.oneof(level.map(known), fc.constant<Coded<RiskLevel>>({ recognised: false, given: 'R9' }));

const allowed = (to: RiskLevel, ...before: readonly RiskLevel[]) =>
  riskAuthority({ by: 'duty-inspector', to, before: before.map(known) }) === null;

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
      expect(riskAuthority({ by: 'superintendent', to, before })).toBeNull();
    }),
  );
});

test('a duty inspector may always set high, and is never refused but when lowering what is not known to be below it [authority.raise-to-high]', () => {
  fc.assert(
    fc.property(level, fc.array(coded), (to, before) => {
      const broken = riskAuthority({ by: 'duty-inspector', to, before });

      expect(riskAuthority({ by: 'duty-inspector', to: 'high', before })).toBeNull();
      if (broken === null) return;
      const last = before.at(-1);
      expect(last?.recognised === false || last?.value === 'high').toBe(true);
      expect(before.length).toBeGreaterThan(1);
    }),
  );
});
