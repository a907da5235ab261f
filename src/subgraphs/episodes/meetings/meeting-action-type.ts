import { ID, Int, ObjectType } from 'type-graphql';
import type { Assertion } from '../../../model/child/asserted';
import { isOverdue } from '../../../model/meeting/fold-actions';
import type { ActionVersion, MeetingAction } from '../../../model/meeting/meeting-state';
import type { Occurred } from '../../../model/time/occurred';
import { OccurredType } from '../../kit/occurred';
import { Told } from '../../kit/told';
import { MeetingActionStateEnum } from './meeting-words';
import type { ActionState } from './meeting-words';
import { AgencyInEpisodes } from '../stubs';

const category = 'plan';

@ObjectType('MeetingActionVersion', { description: "One agency's version of an action of a meeting." })
export class MeetingActionVersionType {
  @Told(() => Int, { category, says: 'Counts the versions of the action from 1.', always: true })
  revision!: number;

  @Told(() => String, { category, says: 'What is to be done.', always: true })
  what!: string;

  @Told(() => AgencyInEpisodes, { category, says: 'Whose it is to do.' })
  owner!: AgencyInEpisodes | null;

  @Told(() => String, { category, says: 'The day by which, in England: YYYY-MM-DD.' })
  dueOn!: string | null;

  @Told(() => MeetingActionStateEnum, { category, says: 'Where it stands.', always: true })
  state!: ActionState;

  @Told(() => AgencyInEpisodes, { category, says: 'Who wrote this version.' })
  by!: AgencyInEpisodes | null;

  @Told(() => OccurredType, { category, says: 'When it was written.', always: true })
  writtenAt!: Occurred;
}

@ObjectType('MeetingAction', { description: 'An action of a meeting, with its owner and day.' })
export class MeetingActionType {
  @Told(() => ID, { category, says: 'What names it within the meeting.', always: true })
  action!: string;

  @Told(() => MeetingActionVersionType, {
    category,
    says: 'As it stands: the version of the highest revision.',
    always: true,
  })
  shown!: MeetingActionVersionType;

  @Told(() => Boolean, {
    category,
    says: 'Whether it is still to be done and its day has passed, as of this reading.',
    always: true,
  })
  overdue!: boolean;

  @Told(() => Boolean, {
    category,
    says: 'Two agencies wrote different things as the same revision: both are kept, and a person must look.',
    always: true,
  })
  contradicted!: boolean;

  @Told(() => [MeetingActionVersionType], {
    category,
    says: "Each agency's latest version, in order of agency id.",
    always: true,
  })
  versions!: MeetingActionVersionType[];
}

export function publishAction(
  { action, shown, versions, contradicted }: MeetingAction,
  today: string,
): MeetingActionType {
  return {
    action,
    shown: publishVersion(shown),
    overdue: isOverdue(shown.value, today),
    contradicted,
    versions: versions.map(publishVersion),
  };
}

function publishVersion({ value, by, occurred }: Assertion<ActionVersion>): MeetingActionVersionType {
  const { revision, what, owner, dueOn, state } = value;
  return { revision, what, owner: { id: owner }, dueOn, state, by: { id: by }, writtenAt: occurred };
}
