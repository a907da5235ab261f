import type { ProfilePerson } from '../../../../src/model/agency-fact/profile-facts';
import { isOutOfDate } from '../../../../src/model/plan/photographs';
import { date } from '../../../support/facts/make-fact';
import { LOOKED_AFTER, folded, ofWren } from '../../../support/facts/plan-facts';

const of = (...contents: readonly ProfilePerson[]) =>
  folded(
    ofWren(
      ['2026-08-30', LOOKED_AFTER],
      ...contents.map(
        (content, index) =>
          [
            `1${index}:00`,
            { kind: 'profile-stated', section: 'person', content },
            index === 0 ? {} : { by: 'pf:99' as never, log: 'N' },
          ] as const,
      ),
    ),
  ).plans.photographs;

const face = (takenOn: string, change: object = {}) =>
  ({ shows: 'face', takenOn: date(takenOn), ...change }) as const;

test('face and full length are both needed, and the one that is not there is named [plan.profile-photographs]', () => {
  expect(of({ photographs: [face('2026-09-02')] }).lacking).toEqual([{ shows: 'full-length', holder: null }]);
  expect(of().lacking).toEqual([
    { shows: 'face', holder: null },
    { shows: 'full-length', holder: null },
  ]);
});

test('a photograph is out of date after the days of the protocol [plan.photographs-renewed]', () => {
  const [held] = of({ photographs: [face('2026-05-25')] }).held;

  expect(held?.renewOn).toBe('2026-11-21');
  expect([date('2026-11-20'), date('2026-11-21')].map((day) => isOutOfDate(held!, day))).toEqual([
    false,
    true,
  ]);
});

test('and at once when the child looks otherwise [plan.photographs-renewed]', () => {
  const { held } = of({
    photographs: [face('2026-11-01'), { shows: 'full-length', takenOn: date('2026-11-12') }],
    appearanceChangedOn: date('2026-11-10'),
  });

  expect(held.map((photograph) => isOutOfDate(photograph, date('2026-11-13')))).toEqual([true, false]);
});

test('one of an unknown day is not known to be recent', () => {
  const [held] = of({ photographs: [{ shows: 'face' }] }).held;

  expect([held?.renewOn, isOutOfDate(held!, date('2026-11-20'))]).toEqual([null, true]);
});

test('carer and authority both hold it, and who does not is named [plan.photographs-held-by-both]', () => {
  const both = [face('2026-09-02', { heldBy: ['carer', 'authority'] })];
  const one = [face('2026-09-02', { heldBy: ['authority'] })];

  expect(of({ photographs: both }).lacking).toEqual([{ shows: 'full-length', holder: null }]);
  expect(of({ photographs: one }).lacking).toContainEqual({ shows: 'face', holder: 'carer' });
});

test('of the photographs that agencies tell of the newest is shown', () => {
  const { held } = of({ photographs: [face('2026-01-02')] }, { photographs: [face('2026-09-02')] });

  expect(held).toMatchObject([{ takenOn: '2026-09-02', by: 'pf:99' }]);
});
