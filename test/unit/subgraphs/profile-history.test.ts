import type { ProfileView } from '../../../src/hub/ports/profile-view';
import type { ProfileVersion } from '../../../src/model/plan/profile-versions';
import { folded, ofWren } from '../../support/facts/plan-facts';
import { ProfileComparisonResolver } from '../../../src/subgraphs/plans/profile-history-resolver';
import { publishHistory } from '../../../src/subgraphs/plans/profile-history-types';

const looks = (description: string) =>
  ({ kind: 'profile-stated', section: 'person', content: { description } }) as const;
const { profile, profileVersions, plans } = folded(
  ofWren(['10:00', looks('Red hair.')], ['11:00', looks('No hair.')], ['12:00', looks('Green hair.')]),
);
const kept = { kind: 'withheld', category: 'health', ask: 'the social worker' } as const;
const view: ProfileView = {
  childId: 'c_1',
  person: { kind: 'shown', value: { ...profile, versions: profileVersions } },
  health: kept,
  network: { ...kept, category: 'third-parties' },
  risk: { kind: 'silent' },
  plans: { kind: 'shown', value: plans },
};

test('a section that an audience may not see has no history for them', () => {
  const { person, health, network, risk } = publishHistory(view);

  expect(person?.versions).toHaveLength(3);
  expect([health, network, risk]).toEqual([null, null, null]);
});

test('two versions are compared, the last with the one before it unless others are asked for [plan.versioned]', () => {
  const state: readonly ProfileVersion[] = profileVersions.person;
  const compare = (from: number | null, to: number | null) =>
    new ProfileComparisonResolver().comparison({ state, versions: [] }, from, to);
  const changed = (before: string, after: string) => [
    { part: 'description', change: 'changed', before, after },
  ];

  expect(compare(null, null)).toEqual({ from: 2, to: 3, changes: changed('No hair.', 'Green hair.') });
  expect(compare(1, 3)?.changes).toEqual(changed('Red hair.', 'Green hair.'));
  expect(compare(1, 9)).toBeNull();
});
