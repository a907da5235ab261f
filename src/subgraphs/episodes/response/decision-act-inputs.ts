import { Field, ID, InputType } from 'type-graphql';
import type { MissingCategory } from '../../../model/agency-fact/fact-body';
import type { EscalationStep, StepCode } from '../../../model/agency-fact/response-facts';
import { KEY_SAYS } from '../../kit/act-input';
import { DateTimeScalar } from '../../kit/scalars';
import { MissingCategoryEnum } from '../missing-episode/episode-words';
import { EscalationStepEnum, HouseSearchEnum, MediaEnum, StepCodeEnum } from './response-words';

const EPISODE_SAYS = "The missing episode's id, older ids included.";
const AT_SAYS = 'When it happened; now when left out. Not more than five minutes ahead of the clock.';

@InputType('ClassifyInput', { description: 'How your agency classes the child.' })
export class ClassifyInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => MissingCategoryEnum, { description: 'The category.' })
  category!: MissingCategory;

  @Field(() => String, { description: 'Why, in up to 2000 characters.' })
  rationale!: string;
}

@InputType('DelayResponseInput', { description: 'A delay of the police response.' })
export class DelayResponseInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => String, { description: 'Why, in up to 2000 characters.' })
  rationale!: string;

  @Field(() => DateTimeScalar, { description: 'When it is looked at again.' })
  reviewAt!: string;
}

@InputType('DecideHouseSearchInput', { description: 'A decision on searching the house.' })
export class DecideHouseSearchInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => HouseSearchEnum, { description: 'What is searched, and when.' })
  decision!: 'full' | 'partial' | 'delayed';

  @Field(() => Boolean, { nullable: true, description: 'A sergeant or inspector agreed.' })
  supervisorAgreed!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why, in up to 2000 characters.' })
  rationale!: string | null;
}

@InputType('RecordEscalationStepInput', { description: 'A step of an escalation.' })
export class RecordEscalationStepInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => EscalationStepEnum, { description: 'Which.' })
  step!: EscalationStep;

  @Field(() => String, { nullable: true, description: 'What was said, in up to 2000 characters.' })
  text!: string | null;
}

@InputType('TransferOwnershipInput', {
  description: 'Ownership offered to another force, or accepted by it.',
})
export class TransferOwnershipInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => ID, { description: 'Id of the force that is to own it: another offers, your own accepts.' })
  to!: string;

  @Field(() => String, { nullable: true, description: 'Why, in up to 2000 characters.' })
  rationale!: string | null;
}

@InputType('DecideMediaInput', { description: 'A decision on the media.' })
export class DecideMediaInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => MediaEnum, { description: 'Whether they are used.' })
  decision!: 'none' | 'appeal' | 'wide-appeal';

  @Field(() => Boolean, { nullable: true, description: 'The child is named as looked after.' })
  identifiedAsLookedAfter!: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Whom you talked with first.' })
  consulted!: string[] | null;

  @Field(() => String, { nullable: true, description: 'Why, in up to 2000 characters.' })
  rationale!: string | null;
}

@InputType('DecideStayInput', { description: 'Whether a child who will not return may stay where they are.' })
export class DecideStayInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => Boolean, { description: 'Whether they may.' })
  allowed!: boolean;

  @Field(() => String, { nullable: true, description: 'Where, in up to 2000 characters.' })
  where!: string | null;

  @Field(() => String, { description: 'Why, in up to 2000 characters.' })
  rationale!: string;
}

@InputType('ReopenMissingEpisodeInput', { description: 'That it was taken to be over wrongly.' })
export class ReopenMissingEpisodeInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => String, { description: 'Why, in up to 2000 characters.' })
  rationale!: string;
}

@InputType('RecordStepInput', { description: 'Something done that a duty asks for.' })
export class RecordStepInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => StepCodeEnum, { description: 'What.' })
  step!: StepCode;

  @Field(() => DateTimeScalar, { nullable: true, description: 'For a step that sets a time: that time.' })
  dueAt!: string | null;

  @Field(() => String, { nullable: true, description: 'A remark, in up to 2000 characters.' })
  text!: string | null;
}
