import { Arg, Ctx, Extensions, ID, Query, Resolver, Root } from 'type-graphql';
import type { ProfileView } from '../../hub/ports/profile-view';
import type { OperationContext } from '../kit/operation-context';
import { rowLoader } from '../kit/row-loader';
import { ToldByLookup } from '../kit/told';
import { PhilomenaProfileType, publishProfile } from './philomena-profile-type';
import { ChildInPlans } from './stubs';

const profileOfChild = rowLoader('philomena-profile', async (context, childIds) => {
  const found = await context.session.profilesOfChildren(childIds);
  return childIds.map((id) => found.get(id) ?? null);
});

/** Profile and plans are read together, once per child. */
export function viewOfPlans(id: string, context: OperationContext): Promise<ProfileView | null> {
  return profileOfChild(context, id);
}

export async function profileFor(
  id: string,
  context: OperationContext,
): Promise<PhilomenaProfileType | null> {
  const view = await viewOfPlans(id, context);
  return view === null ? null : publishProfile(view, context.session.now.getTime(), context.hash);
}

@Resolver()
export class PlansResolver {
  @Query(() => PhilomenaProfileType, {
    nullable: true,
    description:
      "A child's Philomena profile by the child's id, older ids included; null when the child is unknown or not this audience's to know of.",
  })
  @Extensions({ category: 'existence' })
  philomenaProfile(
    @Arg('childId', () => ID, { description: "The child's id." }) childId: string,
    @Ctx() context: OperationContext,
  ): Promise<PhilomenaProfileType | null> {
    return profileFor(childId, context);
  }
}

@Resolver(() => ChildInPlans)
export class ChildPlansResolver {
  @ToldByLookup(() => PhilomenaProfileType, {
    category: 'existence',
    says: "The child's Philomena profile, with what of it this audience may see.",
  })
  philomenaProfile(
    @Root() { id }: ChildInPlans,
    @Ctx() context: OperationContext,
  ): Promise<PhilomenaProfileType | null> {
    return profileFor(id, context);
  }
}
