import { Field, ID, InputType } from 'type-graphql';
import { KEY_SAYS } from '../kit/act-input';
import { DateTimeScalar } from '../kit/scalars';
import { PreventionHolderEnum } from './on-return-words';
import type { PreventionHolder } from './on-return-words';

const EPISODE_SAYS = "The missing episode's id, older ids included.";
const AT_SAYS = 'When; now when left out. Not more than five minutes ahead of the clock.';
const TEXT = 'in up to 2000 characters.';
const LIST = 'Up to 50 entries of up to 2000 characters.';

@InputType('RecordPreventionInterviewInput', {
  description: 'A prevention interview that was held. A field left out was not asked or not answered.',
})
export class RecordPreventionInterviewInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => PreventionHolderEnum, { description: 'Who held it.' })
  heldBy!: PreventionHolder;

  @Field(() => Boolean, { nullable: true, description: 'That police do not hold it was agreed (NF 4.8).' })
  agreed!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Or is the wish of the child (NF 4.8).' })
  childsWish!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the child may have gone because of carer or placement: then no carer holds it (NF 4.8).',
  })
  placementProblemSuspected!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the child is safe and well.' })
  safeAndWell!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a concern came up.' })
  concern!: boolean | null;

  @Field(() => String, { nullable: true, description: `Why the child went, ${TEXT}` })
  why!: string | null;

  @Field(() => String, { nullable: true, description: `Where the child was, ${TEXT}` })
  where!: string | null;

  @Field(() => String, { nullable: true, description: `Offences against or by the child, ${TEXT}` })
  offences!: string | null;

  @Field(() => String, { nullable: true, description: `Demeanour and appearance, ${TEXT}` })
  presentation!: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What would keep it from happening again, ${TEXT}`,
  })
  prevention!: string | null;

  @Field(() => String, {
    nullable: true,
    description: `What would help to find the child another time, ${TEXT}`,
  })
  helpsFinding!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `People the child named: never shown with the rest, but as third parties. ${LIST}`,
  })
  withWhom!: string[] | null;
}

@InputType('RecordPreventionInterviewNotHeldInput', {
  description: 'That no prevention interview is held, for a reason that the protocol lists.',
})
export class RecordPreventionInterviewNotHeldInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: EPISODE_SAYS })
  missingEpisodeId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => String, {
    description:
      "Why, by the code of the protocol of the force that owns the episode, for instance 'appointment-made'.",
  })
  reason!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time of the appointment, when one is made.',
  })
  appointmentAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'The agency that checks on the child instead, by id.' })
  insteadBy!: string | null;

  @Field(() => String, { nullable: true, description: `Or who else does, ${TEXT}` })
  insteadByNamed!: string | null;

  @Field(() => String, { nullable: true, description: `The reason in words, ${TEXT}` })
  text!: string | null;
}

@InputType('CarersObservationInput', { description: 'One thing a carer noted down.' })
export class CarersObservationInput {
  @Field(() => String, {
    description: "What it is about, by the protocol's code, for instance 'appearance'.",
  })
  about!: string;

  @Field(() => String, { description: `What was noted, ${TEXT}` })
  noted!: string;
}

@InputType('RecordCarersReturnInput', { description: 'What a carer saw and heard on return.' })
export class RecordCarersReturnInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: "The child's id, older ids included." })
  childId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Of which missing episode; left out after an absence that was allowed and is none.',
  })
  missingEpisodeId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: AT_SAYS })
  at!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the absence had been allowed.' })
  permitted!: boolean | null;

  @Field(() => [CarersObservationInput], { description: 'What was noted, at most 50 things, each once.' })
  observations!: CarersObservationInput[];
}
