import { Int, ObjectType } from 'type-graphql';
import type { ProfileView } from '../../hub/ports/profile-view';
import { changedWith } from '../../model/plan/profile-versions';
import type { ProfileVersion } from '../../model/plan/profile-versions';
import type { Occurred } from '../../model/time/occurred';
import { OccurredType } from '../kit/occurred';
import { Told } from '../kit/told';
import { shownOf } from '../kit/withheld';
import { PlanPartChangeType, PlanPartType, publishParts } from './plan-version-types';

const category = 'as-parent';

@ObjectType('ProfileVersion', {
  description: 'A section of the profile as one agency stated it, whole. What it said before is kept.',
})
export class ProfileVersionType {
  @Told(() => Int, {
    category,
    says: 'From 1, in the order in which they were stated, whoever stated them.',
    always: true,
  })
  number!: number;

  @Told(() => [PlanPartType], {
    category,
    says: "Its parts, by the names of the section's fields; a list has one entry to a line.",
    always: true,
  })
  parts!: PlanPartType[];

  @Told(() => [PlanPartChangeType], {
    category,
    says: "What its agency changed with it, against that agency's version before; in its first, all is added.",
    always: true,
  })
  changes!: PlanPartChangeType[];

  @Told(() => String, { category, says: 'Id of the agency that stated it.', always: true })
  by!: string;

  @Told(() => OccurredType, { category, says: 'When it was stated.', always: true })
  stated!: Occurred;
}

@ObjectType('ProfileSectionHistory', { description: 'Every version of one section of the profile.' })
export class ProfileSectionHistoryType {
  @Told(() => [ProfileVersionType], { category, says: 'Every version, oldest first.', always: true })
  versions!: ProfileVersionType[];

  /** For what is asked of the versions; not published. */
  state!: readonly ProfileVersion[];
}

@ObjectType('ProfileHistory', {
  description: 'What the profile said before, section by section; each under the category of its section.',
})
export class ProfileHistoryType {
  @Told(() => ProfileSectionHistoryType, { category: 'plan', says: 'Of who the child is.' })
  person!: ProfileSectionHistoryType | null;

  @Told(() => ProfileSectionHistoryType, { category: 'plan', says: 'Of Part 2, day by day.' })
  today!: ProfileSectionHistoryType | null;

  @Told(() => ProfileSectionHistoryType, { category: 'health', says: 'Of health and communication.' })
  health!: ProfileSectionHistoryType | null;

  @Told(() => ProfileSectionHistoryType, {
    category: 'third-parties',
    says: 'Of the people around the child.',
  })
  network!: ProfileSectionHistoryType | null;

  @Told(() => ProfileSectionHistoryType, { category: 'risk-and-intelligence', says: 'Of risks.' })
  risk!: ProfileSectionHistoryType | null;
}

/** A section that is withheld or silent has no history to be shown. */
export function publishHistory(view: ProfileView): ProfileHistoryType {
  const person = shownOf(view.person)?.versions;
  return {
    person: sectionHistory(person?.person),
    today: sectionHistory(person?.today),
    health: sectionHistory(shownOf(view.health)?.versions.health),
    network: sectionHistory(shownOf(view.network)?.versions.network),
    risk: sectionHistory(shownOf(view.risk)?.versions.risk),
  };
}

function sectionHistory(state: readonly ProfileVersion[] | undefined): ProfileSectionHistoryType | null {
  if (state === undefined) return null;
  const versions = state.map((version) => ({
    number: version.number,
    parts: publishParts(version.parts),
    changes: changedWith(state, version).map((change) => ({ ...change })),
    by: version.by,
    stated: version.occurred,
  }));
  return { versions, state };
}
