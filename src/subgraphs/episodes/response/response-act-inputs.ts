import { Field, ID, InputType } from 'type-graphql';
import type { Indicator, InterventionLevel } from '../../../model/agency-fact/response-facts';
import { KEY_SAYS } from '../../kit/act-input';
import { DateTimeScalar } from '../../kit/scalars';
import { EnquiryOutcomeEnum, IndicatorEnum, InterventionLevelEnum } from './response-words';

const EPISODE_SAYS = "The missing episode's id, older ids included.";
const AT_SAYS = 'When it happened; now when left out. Not more than five minutes ahead of the clock.';

@InputType('SetInterventionLevelInput', {
  description: 'A level of intervention, with the framework’s lettered actions.',
})
export class SetInterventionLevelInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => InterventionLevelEnum, { description: 'Who acts (NF 3).' })
  level!: InterventionLevel;

  @Field(() => [String], { nullable: true, description: 'Letters of the actions taken.' })
  actions!: string[] | null;

  @Field(() => String, { nullable: true, description: 'Letter of the outcome.' })
  outcome!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in up to 2000 characters.' })
  rationale!: string | null;
}

@InputType('RecordIndicatorInput', { description: 'An indicator observed.' })
export class RecordIndicatorInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => IndicatorEnum, { description: 'Which.' })
  indicator!: Indicator;

  @Field(() => ID, { nullable: true, description: "Which of the protocol's examples." })
  sign!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The absence had been permitted.' })
  permitted!: boolean | null;

  @Field(() => String, { nullable: true, description: 'What was seen, in up to 2000 characters.' })
  text!: string | null;
}

@InputType('RecordEnquiryInput', { description: 'An enquiry made, or found not possible.' })
export class RecordEnquiryInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => ID, { description: "The checklist's key." })
  enquiry!: string;

  @Field(() => EnquiryOutcomeEnum, { description: 'What came of it.' })
  outcome!: 'done' | 'not-possible';

  @Field(() => String, { nullable: true, description: 'The result, in up to 2000 characters.' })
  result!: string | null;
}

@InputType('RecordReportItemInput', { description: 'An item of the minimum report.' })
export class RecordReportItemInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => ID, { description: "The checklist's key." })
  item!: string;

  @Field(() => String, { nullable: true, description: 'The item, in up to 2000 characters.' })
  text!: string | null;
}

@InputType('StateConcernInput', { description: 'Whether the carer or reporter is still concerned.' })
export class StateConcernInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => Boolean, { description: 'Whether they are.' })
  concerned!: boolean;

  @Field(() => String, { nullable: true, description: 'In their words, in up to 2000 characters.' })
  text!: string | null;
}
