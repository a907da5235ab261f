import { NORTHVALE, RECORDED_MISSING, REPORTED, RETURNED } from '../../../support/facts/make-fact';
import {
  LOOKED_AFTER,
  LOOKED_AFTER_BY_MERROW,
  TRIGGER_PLAN,
  folded,
  ofWren,
  planStated,
} from '../../../support/facts/plan-facts';
import type { Line } from '../../../support/facts/plan-facts';

/** So many times missing, each in a log of its own, an hour long. */
const times = (count: number): readonly Line[] =>
  Array.from({ length: count }, (_, index): readonly Line[] => [
    [`${10 + index}:00`, REPORTED, { by: NORTHVALE, log: `L${index}`, line: 1 }],
    [`${10 + index}:10`, RECORDED_MISSING, { by: NORTHVALE, log: `L${index}`, line: 3 }],
    [`${10 + index}:30`, RETURNED, { by: NORTHVALE, log: `L${index}`, line: 2 }],
  ]).flat();
const lackingOf = (care: Line, ...lines: readonly Line[]) =>
  folded(ofWren(care, ...lines)).plans.lacking.map(({ plan, because }) => `${plan} for ${because}`);
const westYorkshire: Line = ['2026-08-30', LOOKED_AFTER];

test('a child persistently missing must have a trigger plan, and lacks one until it is made [plan.trigger-required-persistent]', () => {
  const needed = 'trigger-plan for persistent';

  expect(lackingOf(westYorkshire, ...times(3))).not.toContain(needed);
  expect(lackingOf(westYorkshire, ...times(4))).toContain(needed);
  expect(lackingOf(westYorkshire, ...times(4), ['+1 09:00', TRIGGER_PLAN])).not.toContain(needed);
});

test('a protocol that does not require one misses none', () => {
  expect(lackingOf(['2026-08-30', LOOKED_AFTER_BY_MERROW, { by: NORTHVALE }], ...times(4))).not.toContain(
    'trigger-plan for persistent',
  );
});

test('every looked-after child is assessed for going missing, from the start [plan.assessed-on-accommodation]', () => {
  const assessed = planStated('missing-risk-assessment', { pattern: 'none known' });

  expect(lackingOf(westYorkshire)).toContain('missing-risk-assessment for looked-after');
  expect(lackingOf(westYorkshire, ['09:00', assessed])).toEqual([]);
});

test('what lacks is told with the source that requires it', () => {
  const { lacking } = folded(ofWren(westYorkshire)).plans;

  expect(lacking).toEqual([{ plan: 'missing-risk-assessment', because: 'looked-after', source: 'WY 8' }]);
});
