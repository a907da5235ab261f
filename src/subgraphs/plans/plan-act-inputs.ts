import { Field, ID, InputType } from 'type-graphql';
import type { ChildsPart, PlanKind, PlanReviewer } from '../../model/agency-fact/plan-facts';
import { KEY_SAYS } from '../kit/act-input';
import { DateScalar } from '../kit/scalars';
import { ChildsPartEnum, PlanKindEnum, PlanReviewerEnum } from './plan-words';

const CHILD_SAYS = "The child's id, older ids included.";

@InputType('PlanPartInput', { description: 'One part of a plan, whole.' })
export class PlanPartInput {
  @Field(() => String, {
    description: "The protocol's code for it, such as reporting-strategy: small letters, digits and hyphens.",
  })
  part!: string;

  @Field(() => String, { description: 'What it says. Up to 100000 characters.' })
  text!: string;
}

@InputType('StatePlanInput', {
  description: 'A version of a plan, whole. Every part that is to stand is said again.',
})
export class StatePlanInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: CHILD_SAYS })
  childId!: string;

  @Field(() => PlanKindEnum, { description: 'Which plan. The profile has a mutation of its own.' })
  kind!: PlanKind | 'philomena-profile';

  @Field(() => String, {
    nullable: true,
    description: 'The revision of the plan you were shown; left out when there is none yet.',
  })
  expectedRevision!: string | null;

  @Field(() => String, { nullable: true, description: 'What you call it, when that is another name.' })
  titled!: string | null;

  @Field(() => [PlanPartInput], { description: 'Its parts, one to fifty, each once.' })
  parts!: PlanPartInput[];

  @Field(() => [ID], { description: 'Ids of the agencies that have agreed to it, such as la:991.' })
  agreedBy!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'When it is to be looked at again.' })
  reviewOn!: string | null;

  @Field(() => ChildsPartEnum, { nullable: true, description: "The child's part in it (NF 2.9)." })
  childsPart!: ChildsPart | null;
}

@InputType('ReviewPlanInput', { description: 'That a plan was looked at again.' })
export class ReviewPlanInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: CHILD_SAYS })
  childId!: string;

  @Field(() => PlanKindEnum, { description: 'Which plan, or the profile.' })
  kind!: PlanKind | 'philomena-profile';

  @Field(() => String, {
    nullable: true,
    description: 'The revision of the plan that was looked at; not asked for of the profile.',
  })
  expectedRevision!: string | null;

  @Field(() => [ID], { description: 'Ids of the agencies that were there.' })
  agencies!: string[];

  @Field(() => [PlanReviewerEnum], {
    nullable: true,
    description: 'Who else was there, by their part: health has no agency here (NF 2.13).',
  })
  with!: PlanReviewer[] | null;

  @Field(() => Boolean, {
    description: 'Whether the plan is to change; the new version is stated by itself.',
  })
  changed!: boolean;
}

@InputType('ChallengePlanInput', { description: 'That a plan is disputed.' })
export class ChallengePlanInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: CHILD_SAYS })
  childId!: string;

  @Field(() => PlanKindEnum, { description: 'Which plan.' })
  kind!: PlanKind | 'philomena-profile';

  @Field(() => String, { description: 'Why. Up to 2000 characters.' })
  reason!: string;
}
