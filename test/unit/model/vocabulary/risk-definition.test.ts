import fc from 'fast-check';
import { riskLevelByGuidance, riskLevelByHarm } from '../../../../src/model/vocabulary/risk-definition';

test.each([
  ['significant harm unlikely is low [term.risk-low]', { significant: false, serious: false }, 'low'],
  ['significant harm likely is medium [term.risk-medium]', { significant: true, serious: false }, 'medium'],
  ['serious harm likely is high [term.risk-high]', { significant: true, serious: true }, 'high'],
  ['serious harm is high by itself [term.risk-high]', { significant: false, serious: true }, 'high'],
])('%s', (_rule, harm, level) => {
  expect(riskLevelByHarm(harm)).toBe(level);
});

const NONE = {
  childInImmediateDanger: false,
  publicInImmediateDanger: false,
  maybeVictimOfSeriousCrime: false,
};

test('by statutory guidance each of three grounds makes a missing child high [term.risk-high-dfe]', () => {
  for (const ground of ['childInImmediateDanger', 'publicInImmediateDanger', 'maybeVictimOfSeriousCrime']) {
    expect(riskLevelByGuidance({ ...NONE, [ground]: true })).toBe('high');
  }
});

test('by statutory guidance every other missing child is medium, and none is low [term.risk-medium-dfe, term.no-low-for-missing]', () => {
  expect(riskLevelByGuidance(NONE)).toBe('medium');
  fc.assert(
    fc.property(
      fc.record({
        childInImmediateDanger: fc.boolean(),
        publicInImmediateDanger: fc.boolean(),
        maybeVictimOfSeriousCrime: fc.boolean(),
      }),
      (grounds) => {
        expect(riskLevelByGuidance(grounds)).not.toBe('low');
      },
    ),
  );
});
