import { Directive, ID, ObjectType } from 'type-graphql';
import type { MeetingKind } from '../../../model/agency-fact/meeting-facts';
import type { HoldOrCancel, MeetingStatus } from '../../../model/meeting/meeting-state';
import type { Instant, Occurred } from '../../../model/time/occurred';
import { OccurredType } from '../../kit/occurred';
import { DateTimeScalar } from '../../kit/scalars';
import { Told } from '../../kit/told';
import { Withheld } from '../../kit/withheld';
import { MeetingActionType } from './meeting-action-type';
import { HoldOrCancelEnum, MeetingKindEnum, MeetingStatusEnum } from './meeting-words';
import { AgencyInEpisodes, ChildInEpisodes } from '../stubs';

const plan = 'plan';
const risk = 'risk-and-intelligence';

@ObjectType('MeetingEntry', { description: "An entry of the protocol's list for such a meeting." })
export class MeetingEntryType {
  @Told(() => ID, { category: plan, says: "The protocol's code.", always: true })
  key!: string;

  @Told(() => String, { category: plan, says: 'What it stands for.', always: true })
  says!: string;

  @Told(() => String, { category: plan, says: 'Where that is written.', always: true })
  source!: string;
}

@ObjectType('MeetingDecision', { description: 'A decision of a meeting.' })
export class MeetingDecisionType {
  @Told(() => String, {
    category: risk,
    says: "The item of the agenda, by the protocol's code or as given.",
    always: true,
  })
  item!: string;

  @Told(() => String, { category: risk, says: 'What was decided.', always: true })
  decision!: string;

  @Told(() => AgencyInEpisodes, { category: risk, says: 'Who recorded it.' })
  by!: AgencyInEpisodes | null;

  @Told(() => OccurredType, { category: risk, says: 'When.', always: true })
  occurred!: Occurred;
}

@ObjectType('MeetingHeld', { description: "One agency's word that a meeting was held." })
export class MeetingHeldType {
  @Told(() => OccurredType, { category: risk, says: 'When.', always: true })
  occurred!: Occurred;

  @Told(() => AgencyInEpisodes, { category: risk, says: 'Who says so.' })
  by!: AgencyInEpisodes | null;

  @Told(() => [AgencyInEpisodes], { category: risk, says: 'Who attended.' })
  attended!: AgencyInEpisodes[] | null;

  @Told(() => String, { category: risk, says: 'What came of it, in one word.' })
  outcome!: string | null;
}

@ObjectType('Meeting', {
  description:
    "One child's record of a meeting on them. Children discussed together have a record each, and nothing of one stands in another's.",
})
@Directive('@key(fields: "id")')
export class MeetingType {
  @Told(() => ID, {
    category: plan,
    says: "Opaque; it goes on resolving as the child's id does.",
    always: true,
  })
  id!: string;

  /** Of the missing episode it is on, for the field that leads there. */
  missingEpisodeId!: string | null;

  @Told(() => ChildInEpisodes, { category: plan, says: 'The child it is about.' })
  child!: ChildInEpisodes | null;

  @Told(() => String, {
    category: plan,
    says: 'The ground on which its members look, for the basis of an operation: meeting:la-383_S17.',
  })
  basis!: string | null;

  @Told(() => MeetingKindEnum, {
    category: plan,
    says: 'Why agencies meet; null for a kind not in our list.',
  })
  kind!: MeetingKind | null;

  @Told(() => MeetingStatusEnum, { category: plan, says: 'Where it stands.' })
  status!: MeetingStatus;

  @Told(() => DateTimeScalar, { category: plan, says: 'When it is, or was to be, held (UTC).' })
  at!: Instant | null;

  @Told(() => AgencyInEpisodes, { category: plan, says: 'Who called it.' })
  convenedBy!: AgencyInEpisodes | null;

  @Told(() => OccurredType, { category: plan, says: 'When it was last called.' })
  convenedAt!: Occurred | null;

  @Told(() => String, { category: plan, says: 'Who chairs it.' })
  chair!: string | null;

  @Told(() => [AgencyInEpisodes], { category: plan, says: 'Who is invited.' })
  invited!: AgencyInEpisodes[] | null;

  @Told(() => [String], { category: plan, says: "Parts that those invited play, by the protocol's code." })
  roles!: string[] | null;

  @Told(() => [MeetingEntryType], {
    category: plan,
    says: 'Whom the protocol has at such a meeting and nobody invited.',
  })
  lacking!: MeetingEntryType[] | null;

  @Told(() => [MeetingEntryType], { category: plan, says: 'What the protocol has it deal with.' })
  agenda!: MeetingEntryType[] | null;

  @Told(() => HoldOrCancelEnum, {
    category: plan,
    says: 'For a child who is back since it was called: whether it is held; null while there is nothing to decide.',
  })
  holdOrCancel!: HoldOrCancel;

  @Told(() => [MeetingActionType], { category: plan, says: 'Its actions, in the order of their names.' })
  actions!: MeetingActionType[] | null;

  @Told(() => [MeetingDecisionType], { category: risk, says: 'What it decided, in order.' })
  decisions!: MeetingDecisionType[] | null;

  @Told(() => [MeetingHeldType], { category: risk, says: 'Who says that it was held, and what came of it.' })
  held!: MeetingHeldType[] | null;

  @Told(() => String, { category: risk, says: 'Why it was called off.' })
  cancelReason!: string | null;

  @Told(() => [Withheld], {
    category: plan,
    says: 'Categories of the meeting that exist under an agreement but are not given to this audience.',
    always: true,
  })
  withheld!: Withheld[];
}
