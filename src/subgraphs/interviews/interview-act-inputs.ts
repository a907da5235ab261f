import { Field, ID, InputType } from 'type-graphql';
import type { InterviewRefuser, InterviewStepName } from './interview-act-words';
import { InterviewRefuserEnum, InterviewStepEnum } from './interview-act-words';
import type { DisclosedAbout } from '../../model/protocol/interview-rules';
import { DisclosedAboutEnum, DisclosurePartyEnum } from './on-return-words';
import type { DisclosureParty } from './on-return-words';
import { DateTimeScalar } from '../kit/scalars';

const CHILD_SAYS = "The child's id, older ids included.";
const EPISODE_SAYS = 'Of which missing episode, by its id; found by its time when left out.';
const REFERRAL_SAYS =
  "The provider's reference of the referral: letters, digits, space and . / _ -, at most 80. One referral is of one child.";
const EVENT_SAYS =
  "The provider's id of the event: letters, digits and . _ -, at most 80, never used again within the referral. " +
  "It is the key: sent again, here or by the provider's topic, the same event is done once.";
const AT_SAYS = 'When it happened. Not more than five minutes ahead of the clock.';

@InputType('RecordInterviewStepInput', { description: 'A step of a return interview.' })
export class RecordInterviewStepInput {
  @Field(() => ID, { description: CHILD_SAYS })
  childId!: string;

  @Field(() => ID, { nullable: true, description: EPISODE_SAYS })
  missingEpisodeId!: string | null;

  @Field(() => String, { description: REFERRAL_SAYS })
  referral!: string;

  @Field(() => ID, { description: EVENT_SAYS })
  eventId!: string;

  @Field(() => DateTimeScalar, { description: AT_SAYS })
  at!: string;

  @Field(() => InterviewStepEnum, { description: 'Which step.' })
  step!: InterviewStepName;

  @Field(() => String, {
    nullable: true,
    description:
      "Of an interview begun or carried out: what the interviewer is to the child, by the protocol's code, for instance 'provider-worker'.",
  })
  interviewer!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the child asked for this interviewer.' })
  childChose!: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: "What was seen to, by the protocol's code, for instance 'told-at-start'. At most 50.",
  })
  arrangements!: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Of one carried out: other missing episodes that it was about too, by their ids. It serves them if the child agreed.',
  })
  alsoForMissingEpisodeIds!: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the child agreed to one talk for all.' })
  childAgreedToOne!: boolean | null;
}

@InputType('RecordInterviewRefusalInput', { description: 'That a return interview was refused.' })
export class RecordInterviewRefusalInput {
  @Field(() => ID, { description: CHILD_SAYS })
  childId!: string;

  @Field(() => ID, { nullable: true, description: EPISODE_SAYS })
  missingEpisodeId!: string | null;

  @Field(() => String, { description: REFERRAL_SAYS })
  referral!: string;

  @Field(() => ID, { description: EVENT_SAYS })
  eventId!: string;

  @Field(() => DateTimeScalar, { description: AT_SAYS })
  at!: string;

  @Field(() => InterviewRefuserEnum, { description: 'By whom.' })
  by!: InterviewRefuser;

  @Field(() => String, { nullable: true, description: 'Why, in up to 2000 characters.' })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What parents or carers said when they were asked instead, in up to 2000 characters (WY 7).',
  })
  parentsView!: string | null;
}

const LIST = 'Up to 50 entries of up to 2000 characters.';

@InputType('DisclosureInput', { description: 'Something disclosed, and what was decided about sharing it.' })
export class DisclosureInput {
  @Field(() => DisclosedAboutEnum, { description: 'What it is about.' })
  about!: DisclosedAbout;

  @Field(() => [DisclosurePartyEnum], {
    description:
      'With whom it is shared. Whom the protocol has it shared with always is added (WY 7; NF 4.12).',
  })
  shareWith!: DisclosureParty[];

  @Field(() => String, { nullable: true, description: 'Why so, in up to 2000 characters.' })
  rationale!: string | null;
}

@InputType('DebriefInput', {
  description: 'What was learnt, by category (WY 7). A field left out was not asked or not answered.',
})
export class DebriefInput {
  @Field(() => [String], { nullable: true, description: `What drove the child away. ${LIST}` })
  pushFactors!: string[] | null;

  @Field(() => [String], { nullable: true, description: `What drew the child. ${LIST}` })
  pullFactors!: string[] | null;

  @Field(() => [String], { nullable: true, description: `Harm suffered. ${LIST}` })
  harm!: string[] | null;

  @Field(() => [String], { nullable: true, description: `Signs of exploitation. ${LIST}` })
  exploitation!: string[] | null;

  @Field(() => [String], { nullable: true, description: `Offences by or against the child. ${LIST}` })
  offending!: string[] | null;

  @Field(() => [String], { nullable: true, description: `Drugs and alcohol. ${LIST}` })
  substances!: string[] | null;

  @Field(() => String, { nullable: true, description: 'Where they were, in up to 2000 characters.' })
  whereTheyWent!: string | null;

  @Field(() => String, { nullable: true, description: 'What the child wants, in up to 2000 characters.' })
  childsWishes!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Advice and helplines given, in up to 2000 characters.',
  })
  adviceGiven!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How likely it is to happen again, in up to 2000 characters.',
  })
  likelihoodOfRepeat!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Contact with people who may be a risk to children, in up to 2000 characters.',
  })
  riskyContacts!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How often the child goes missing, in up to 2000 characters.',
  })
  frequency!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Risks at home, in the placement, at school and among others, in up to 2000 characters.',
  })
  homePlacementAndSchool!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the placement is a reason for going: social worker and reviewing officer are told (NF 4.12).',
  })
  placementIsPushFactor!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'What parents or carers said, in up to 2000 characters.',
  })
  parentsView!: string | null;

  @Field(() => [String], { nullable: true, description: `Themes, by code. ${LIST}` })
  themes!: string[] | null;

  @Field(() => [DisclosureInput], { nullable: true, description: 'What was disclosed, at most 50 things.' })
  disclosures!: DisclosureInput[] | null;

  @Field(() => String, { nullable: true, description: 'The account, in up to 100000 characters.' })
  narrative!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `People the child named: never shown with the rest, but as third parties. ${LIST}`,
  })
  withWhom!: string[] | null;
}

@InputType('RecordDebriefInput', { description: 'What was learnt in a return interview.' })
export class RecordDebriefInput {
  @Field(() => ID, { description: CHILD_SAYS })
  childId!: string;

  @Field(() => ID, { nullable: true, description: EPISODE_SAYS })
  missingEpisodeId!: string | null;

  @Field(() => String, { description: REFERRAL_SAYS })
  referral!: string;

  @Field(() => ID, { description: EVENT_SAYS })
  eventId!: string;

  @Field(() => DateTimeScalar, { description: AT_SAYS })
  at!: string;

  @Field(() => Boolean, {
    description:
      'Whether significant harm was found, to this child or another: social worker and police are to know at once (WY 7, NF 4.14).',
  })
  safeguarding!: boolean;

  @Field(() => DebriefInput, { description: 'What was learnt.' })
  answers!: DebriefInput;
}
