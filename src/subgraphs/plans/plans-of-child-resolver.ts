import { Arg, Ctx, Extensions, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { instantAt } from '../../model/time/instant';
import type { OperationContext } from '../kit/operation-context';
import { ToldByLookup } from '../kit/told';
import { viewOfPlans } from './child-plans-resolver';
import { ChildPlansType, publishPlans } from './child-plans-type';
import { PlanType } from './plan-type';
import { PlanComparisonType, publishComparison } from './plan-version-types';
import { PlanKindEnum } from './plan-words';
import { ChildInPlans } from './stubs';

export async function plansFor(id: string, context: OperationContext): Promise<ChildPlansType | null> {
  const view = await viewOfPlans(id, context);
  const now = instantAt(context.session.now.getTime());
  return view === null ? null : publishPlans(view, now, context.hash);
}

@Resolver(() => ChildInPlans)
export class PlansOfChildResolver {
  @Query(() => ChildPlansType, {
    nullable: true,
    description:
      "A child's plans by the child's id, older ids included; null when the child is unknown or not this audience's to know of.",
  })
  @Extensions({ category: 'existence' })
  childPlans(
    @Arg('childId', () => ID, { description: "The child's id." }) childId: string,
    @Ctx() context: OperationContext,
  ): Promise<ChildPlansType | null> {
    return plansFor(childId, context);
  }

  @ToldByLookup(() => ChildPlansType, {
    category: 'existence',
    says: 'Trigger plan, missing risk assessment, missing safety plan and the like, as this audience may see them.',
  })
  plans(@Root() { id }: ChildInPlans, @Ctx() context: OperationContext): Promise<ChildPlansType | null> {
    return plansFor(id, context);
  }
}

@Resolver(() => ChildPlansType)
export class MadePlansResolver {
  @FieldResolver(() => [PlanType], {
    nullable: true,
    description: 'The plans there are, each with all its versions; null when they are withheld or silent.',
  })
  @Extensions({ category: 'plan' })
  made(
    @Root() { plans }: ChildPlansType,
    @Arg('kinds', () => [PlanKindEnum], {
      nullable: true,
      description: 'Only these kinds; left out, all of them, also those with a code not in our list.',
    })
    kinds: readonly string[] | null,
  ): PlanType[] | null {
    if (plans === null || kinds === null || kinds === undefined) return plans;
    return plans.filter(({ kind }) => kind !== null && kinds.includes(kind));
  }
}

@Resolver(() => PlanType)
export class PlanComparisonResolver {
  @FieldResolver(() => PlanComparisonType, {
    nullable: true,
    description:
      'What differs between two versions, part by part; left out, they are the last but one and the last. Null unless both exist.',
  })
  @Extensions({ category: 'plan' })
  comparison(
    @Root() { state }: PlanType,
    @Arg('from', () => Int, { nullable: true, description: 'Number of the earlier version.' })
    from: number | null,
    @Arg('to', () => Int, { nullable: true, description: 'Number of the later version.' }) to: number | null,
  ): PlanComparisonType | null {
    return publishComparison(state.versions, from ?? null, to ?? null);
  }
}
