import { Field, ID, InputType, Int } from 'type-graphql';
import type { MeetingKind } from '../../../model/agency-fact/meeting-facts';
import { KEY_SAYS } from '../../kit/act-input';
import { DateTimeScalar } from '../../kit/scalars';
import { MeetingActionStateEnum, MeetingKindEnum } from './meeting-words';
import type { ActionState } from './meeting-words';

const MEETING_SAYS = "The id of the child's record of the meeting.";
const TEXT = 'in up to 2000 characters.';

@InputType('ConveneMeetingInput', { description: 'A meeting on a child, called or called again.' })
export class ConveneMeetingInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: "The child's id, older ids included." })
  childId!: string;

  @Field(() => ID, { nullable: true, description: 'The missing episode it is on; the latest when left out.' })
  missingEpisodeId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Your reference of the meeting: at most 32 letters, digits and dashes, a number or the like and never a name. The same ' +
      'for several children makes one meeting with a record of each; sent again it calls the meeting anew. Made up when left out.',
  })
  reference!: string | null;

  @Field(() => MeetingKindEnum, { description: 'Why agencies meet.' })
  kind!: MeetingKind;

  @Field(() => DateTimeScalar, { description: 'When it is to be held.' })
  at!: string;

  @Field(() => [ID], { description: 'Agencies invited, by id: each sees the child on its ground.' })
  invited!: string[];

  @Field(() => [String], {
    nullable: true,
    description: "Parts that those invited play, by the protocol's code.",
  })
  roles!: string[] | null;

  @Field(() => String, { nullable: true, description: `Who chairs it, ${TEXT}` })
  chair!: string | null;
}

@InputType('RecordMeetingHeldInput', { description: 'That a meeting was held.' })
export class RecordMeetingHeldInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: MEETING_SAYS })
  meetingId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When; now when left out.' })
  at!: string | null;

  @Field(() => [ID], { nullable: true, description: 'Agencies that attended, by id.' })
  attended!: string[] | null;

  @Field(() => String, { nullable: true, description: `What came of it, ${TEXT}` })
  outcome!: string | null;
}

@InputType('SettleMeetingInput', {
  description: 'That a meeting is called off, or held although the child is back, and why.',
})
export class SettleMeetingInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: MEETING_SAYS })
  meetingId!: string;

  @Field(() => String, { description: `Why, ${TEXT}` })
  reason!: string;
}

@InputType('RecordMeetingDecisionInput', { description: 'A decision of a meeting.' })
export class RecordMeetingDecisionInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: MEETING_SAYS })
  meetingId!: string;

  @Field(() => String, { description: "The item of the agenda, by the protocol's code." })
  item!: string;

  @Field(() => String, { description: `What was decided, ${TEXT}` })
  decision!: string;
}

@InputType('SetMeetingActionInput', { description: 'An action of a meeting, whole.' })
export class SetMeetingActionInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: MEETING_SAYS })
  meetingId!: string;

  @Field(() => ID, { description: 'What names the action within the meeting, in up to 80 characters.' })
  action!: string;

  @Field(() => Int, {
    description:
      'The revision you were shown; 0 for a new action. Error STALE, with extensions current, when another is shown by now.',
  })
  expectedRevision!: number;

  @Field(() => String, { description: `What is to be done, ${TEXT}` })
  what!: string;

  @Field(() => ID, { description: 'The agency whose it is to do, by id.' })
  owner!: string;

  @Field(() => String, { nullable: true, description: 'The day by which, in England: YYYY-MM-DD.' })
  dueOn!: string | null;

  @Field(() => MeetingActionStateEnum, { description: 'Where it stands.' })
  state!: ActionState;
}
