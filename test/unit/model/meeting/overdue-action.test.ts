import { isOverdue } from '../../../../src/model/meeting/fold-actions';
import { NORTHVALE, date } from '../../../support/facts/make-fact';

test('an action is overdue after its day while it is open', () => {
  const dueOn = date('2026-11-24');
  const version = { revision: 1, what: 'Visit', owner: NORTHVALE, dueOn, state: 'open' as const };

  expect(isOverdue(version, '2026-11-24')).toBe(false);
  expect(isOverdue(version, '2026-11-25')).toBe(true);
  expect(isOverdue({ ...version, state: 'done' }, '2026-11-25')).toBe(false);
  expect(isOverdue({ ...version, dueOn: null }, '2026-11-25')).toBe(false);
});
