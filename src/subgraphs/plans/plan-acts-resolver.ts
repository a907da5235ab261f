import { Arg, Ctx, Extensions, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { PlanAct } from '../../hub/acts/act';
import type { OperationContext } from '../kit/operation-context';
import { ACT_ERRORS, perform } from '../kit/perform';
import { Told } from '../kit/told';
import { ChildPlansType } from './child-plans-type';
import { ChallengePlanInput, ReviewPlanInput, StatePlanInput } from './plan-act-inputs';
import { challengeOf, reviewOf, statementOf } from './plan-acts-of';
import { plansFor } from './plans-of-child-resolver';

@ObjectType('PlanActed', { description: 'What came of something said of a plan.' })
export class PlanActed {
  @Told(() => ChildPlansType, {
    category: 'existence',
    says: "The child's plans as they now are and as you may see them, each with its new revision.",
  })
  plans!: ChildPlansType | null;
}

@Resolver()
export class PlanActsResolver {
  @Mutation(() => PlanActed, {
    nullable: true,
    description:
      'States a version of a plan, whole; the version before it is kept. Who states what already stands agrees to it. STALE when ' +
      `the revision is not the present one. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  statePlan(
    @Arg('input', () => StatePlanInput, {
      description: 'The version, the key it is stated under and the revision it builds on.',
    })
    input: StatePlanInput,
    @Ctx() context: OperationContext,
  ): Promise<PlanActed> {
    return done(statementOf(input), context);
  }

  @Mutation(() => PlanActed, {
    nullable: true,
    description:
      'Says that a plan was looked at again, as it is after every missing episode and every move (NF 2.13). STALE when it has ' +
      `changed since. ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  reviewPlan(
    @Arg('input', () => ReviewPlanInput, { description: 'Which plan, who was there, and what came of it.' })
    input: ReviewPlanInput,
    @Ctx() context: OperationContext,
  ): Promise<PlanActed> {
    return done(reviewOf(input), context);
  }

  @Mutation(() => PlanActed, {
    nullable: true,
    description:
      'Disputes a plan. A trigger plan is followed while the child is missing and challenged before or after: while a missing ' +
      `episode is open this is REFUSED_BY_RULE (BR; WY 4). ${ACT_ERRORS}`,
  })
  @Extensions({ category: 'existence' })
  challengePlan(
    @Arg('input', () => ChallengePlanInput, { description: 'Which plan, and why.' })
    input: ChallengePlanInput,
    @Ctx() context: OperationContext,
  ): Promise<PlanActed> {
    return done(challengeOf(input), context);
  }
}

async function done(act: PlanAct, context: OperationContext): Promise<PlanActed> {
  await perform(context, act);
  return { plans: await plansFor(act.childId, context) };
}
