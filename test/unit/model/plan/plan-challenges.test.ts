import { NORTHVALE, REPORTED, RETURNED } from '../../../support/facts/make-fact';
import {
  LOOKED_AFTER,
  TRIGGER_PLAN,
  challenged,
  folded,
  ofWren,
  planOf,
  planReviewed,
} from '../../../support/facts/plan-facts';
import type { Line } from '../../../support/facts/plan-facts';

const stated: Line = ['2026-08-31', TRIGGER_PLAN];
const reported: Line = ['18:00', REPORTED, { by: NORTHVALE, log: 'A' }];
const back: Line = ['20:00', RETURNED, { by: NORTHVALE, log: 'A' }];
const fold = (...lines: readonly Line[]) => folded(ofWren(['2026-08-30', LOOKED_AFTER], stated, ...lines));

test.each([
  ['before', '17:30'],
  ['after', '20:30'],
])(
  'a trigger plan may be challenged %s a missing episode [plan.trigger-followed-at-the-time]',
  (_when, time) => {
    const state = fold(reported, back, [time, challenged()]);

    expect(planOf(state, 'trigger-plan').challenges).toMatchObject([
      { reason: 'It asks too much of the carer.', by: 'la:991', answered: false },
    ]);
    expect(state.reviews.map(({ reason }) => reason)).not.toContain('without-authority');
  },
);

test('a challenge that a feed tells of while the child is missing is kept, flagged, and not pending [plan.trigger-followed-at-the-time]', () => {
  const state = fold(reported, back, ['19:00', challenged()]);

  expect(planOf(state, 'trigger-plan').challenges).toEqual([]);
  expect(state.reviews).toContainEqual(
    expect.objectContaining({ reason: 'without-authority', field: 'challenge' }),
  );
});

test('so it is while the child is not back yet', () => {
  expect(planOf(fold(reported, ['+2 09:00', challenged()]), 'trigger-plan').challenges).toEqual([]);
});

test('a void report was no missing episode', () => {
  const state = fold(
    reported,
    ['19:30', { kind: 'cancelled' }, { by: NORTHVALE, log: 'A' }],
    ['19:00', challenged()],
  );

  expect(planOf(state, 'trigger-plan').challenges).toHaveLength(1);
});

test('any other plan may be challenged at any time', () => {
  const challenge = { ...challenged(), plan: { recognised: true, value: 'missing-safety-plan' } } as const;
  const state = fold(reported, ['19:00', challenge as ReturnType<typeof challenged>]);

  expect(planOf(state, 'missing-safety-plan').challenges).toHaveLength(1);
});

test('a challenge is answered when the plan is looked at again', () => {
  const state = fold(['17:30', challenged()], ['+1 09:00', planReviewed('trigger-plan')]);

  expect(planOf(state, 'trigger-plan').challenges).toMatchObject([{ answered: true }]);
});
