import { ASHBOURNE, NORTHVALE, REPORTED, RETURNED } from '../../../support/facts/make-fact';
import {
  HEATHFIELD,
  LARKRISE,
  LOOKED_AFTER,
  TRIGGER_PLAN,
  folded,
  ofWren,
  placed,
  planOf,
  planReviewed,
} from '../../../support/facts/plan-facts';
import type { Line } from '../../../support/facts/plan-facts';

const stated: readonly Line[] = [
  ['2026-08-30', LOOKED_AFTER],
  ['2026-08-31', TRIGGER_PLAN],
];
const episode: readonly Line[] = [
  ['18:00', REPORTED, { by: NORTHVALE, log: 'A' }],
  ['20:00', RETURNED, { by: NORTHVALE, log: 'A' }],
];
const dueOf = (...lines: readonly Line[]) =>
  planOf(folded(ofWren(...lines)), 'trigger-plan').reviewDue.map(({ because, since, dueOn }) => [
    because,
    since,
    dueOn,
  ]);

test('a plan that nothing has happened since is not due for a look', () => {
  expect(dueOf(...stated)).toEqual([]);
});

test('after every missing episode a plan is due for a look, and says because of which [plan.review-after-episode]', () => {
  expect(dueOf(...stated, ...episode)).toEqual([
    ['missing-episode', '2026-11-20T20:00:00.000Z', '2026-12-04'],
  ]);
});

test('while the child is still gone nothing is due yet', () => {
  expect(dueOf(...stated, ...episode.slice(0, 1))).toEqual([]);
});

test('after every placement move a plan is due for a look [plan.review-after-move]', () => {
  expect(dueOf(...stated, ['2026-10-05', placed('2026-10-05', HEATHFIELD)])).toEqual([
    ['placement-move', '2026-10-04T23:00:00.000Z', '2026-10-19'],
  ]);
});

test('one move told by two agencies is one', () => {
  const second: Line = ['2026-10-05', placed('2026-10-05', HEATHFIELD), { by: NORTHVALE, log: 'N' }];

  expect(dueOf(...stated, ['2026-10-05', placed('2026-10-05', HEATHFIELD)], second)).toHaveLength(1);
});

test.each<readonly [string, Line]>([
  ['a look at it, whether or not it was changed', ['+1 09:00', planReviewed('trigger-plan', ASHBOURNE)]],
  ['a new version of it', ['+1 09:00', { ...TRIGGER_PLAN, parts: { 'reporting-strategy': 'At once.' } }]],
  ['the same stated again', ['+1 09:00', TRIGGER_PLAN]],
])('%s settles what was due', (_what, line) => {
  expect(dueOf(...stated, ...episode, line)).toEqual([]);
});

test('an episode told after the look, but over before it, makes nothing due', () => {
  expect(dueOf(...stated, ['+1 09:00', planReviewed('trigger-plan', ASHBOURNE)], ...episode)).toEqual([]);
});

test('a return or backfill makes nothing due', () => {
  const old = episode.map(([when, body, more]): Line => [when, body, { ...more, historical: true }]);

  expect(
    dueOf(...stated, ...old, ['2026-10-05', placed('2026-10-05', LARKRISE), { historical: true }]),
  ).toEqual([]);
});

test('the profile falls due as every plan does, by its first part [plan.profile-kept-up]', () => {
  const person: Line = [
    '2026-08-31',
    { kind: 'profile-stated', section: 'person', content: { description: 'tall' } },
  ];
  const today: Line = [
    '+1 09:00',
    { kind: 'profile-stated', section: 'today', content: { clothing: 'a coat' } },
  ];
  const reviewed: Line = ['+1 10:00', planReviewed('philomena-profile', ASHBOURNE)];
  const due = (...lines: readonly Line[]) =>
    folded(ofWren(['2026-08-30', LOOKED_AFTER], ...lines)).plans.profile.reviewDue.map(
      ({ because }) => because,
    );

  expect(due(person, ...episode)).toEqual(['missing-episode']);
  expect(due(person, ...episode, today)).toEqual(['missing-episode']);
  expect(due(person, ...episode, reviewed)).toEqual([]);
});

test('who should have been at a review and was not is named: social care, police, carer and health [plan.review-members]', () => {
  const review = planReviewed('trigger-plan', ASHBOURNE, LARKRISE);
  const withHealth = { ...review, with: ['health'] } as typeof review;
  const facts = ofWren(...stated, ['+1 09:00', review], ['+1 10:00', withHealth, { log: 'W2' }]);

  expect(planOf(folded(facts), 'trigger-plan').reviews.map(({ lacking }) => lacking)).toEqual([
    ['police', 'health'],
    ['police'],
  ]);
});

test('a review held in a looked-after review counts like any other [plan.review-in-looked-after-review]', () => {
  const review = planReviewed('trigger-plan', ASHBOURNE, NORTHVALE, LARKRISE);
  const facts = ofWren(...stated, ...episode, ['+1 09:00', { ...review, with: ['health'] } as typeof review]);
  const plan = planOf(folded(facts), 'trigger-plan');

  expect([plan.reviewDue, plan.reviews[0]?.lacking]).toEqual([[], []]);
});
