import fc from 'fast-check';
import { REFER_AT_ONCE, schoolSteps } from '../../../../src/model/school/school-absence';

const reasons = fc.uniqueArray(fc.constantFrom(...REFER_AT_ONCE));

test.each([
  ['day 1: parents are called [life.school-day-one]', 1, ['call-parents']],
  ['day 2: the missing-education team [life.school-day-two]', 2, ['missing-education-team']],
  [
    'day 3: education welfare as well [life.school-day-three]',
    3,
    ['education-welfare', 'missing-education-team'],
  ],
  ['day 28: still on the roll [life.school-off-roll]', 28, ['education-welfare', 'missing-education-team']],
  ['day 29: may leave the roll [life.school-off-roll]', 29, ['education-welfare', 'may-leave-roll']],
  ['before the child was expected: nothing', 0, []],
])('%s', (_rule, day, steps) => {
  expect(schoolSteps({ day, reasons: [] })).toEqual(steps);
});

test('any of the seven reasons refers the child at once, on whatever day, and nothing else does [life.school-refer-at-once]', () => {
  expect(REFER_AT_ONCE).toHaveLength(7);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), reasons, (day, given) => {
      const refers = schoolSteps({ day, reasons: given }).includes('refer-to-police-and-social-care');

      expect(refers).toBe(given.length > 0);
    }),
  );
});

test('no child leaves the roll within four weeks, whatever is known [life.school-off-roll]', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 28 }), reasons, (day, given) => {
      expect(schoolSteps({ day, reasons: given })).not.toContain('may-leave-roll');
    }),
  );
});
