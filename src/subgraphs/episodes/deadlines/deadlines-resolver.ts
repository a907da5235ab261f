import { Arg, Ctx, Extensions, Int, Query, Resolver, Root } from 'type-graphql';
import { publishPage } from '../../kit/connection';
import type { PublishedPage } from '../../kit/connection';
import type { OperationContext } from '../../kit/operation-context';
import { DEFAULT_PAGE, pageRequest } from '../../kit/page-info';
import { rowLoader } from '../../kit/row-loader';
import { ToldByLookup } from '../../kit/told';
import { DeadlineType, publishDeadline } from './deadline-type';
import {
  DeadlineFilterInput,
  OwedDeadlineConnection,
  deadlineFilterOf,
  publishOwed,
} from './owed-deadline-type';
import { ChildInEpisodes } from '../stubs';

const deadlinesOfChild = rowLoader('deadlines-of-child', async (context, childIds) => {
  const found = await context.session.deadlinesOfChildren(childIds);
  return childIds.map((id) => found.get(id) ?? []);
});

@Resolver(() => ChildInEpisodes)
export class DeadlinesResolver {
  @Query(() => OwedDeadlineConnection, {
    nullable: true,
    description:
      'Deadlines that run, also of missing episodes that are closed, page by page. Error BAD_USER_INPUT for a page size outside 1 to 100 or a strange cursor.',
  })
  @Extensions({ category: 'existence' })
  async deadlines(
    @Arg('filter', () => DeadlineFilterInput, { nullable: true, description: 'Narrows what is shown.' })
    filter: DeadlineFilterInput | null,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE, description: 'Rows wanted, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' })
    after: string | null,
    @Ctx() context: OperationContext,
  ): Promise<PublishedPage> {
    const page = await context.session.deadlines(deadlineFilterOf(filter), pageRequest(first, after ?? null));
    return publishPage(page, publishOwed);
  }

  @ToldByLookup(() => [DeadlineType], {
    category: 'existence',
    says: 'What is owed for the child beside any missing episode, for instance that plans reach a new placement.',
  })
  async deadlinesBesideEpisodes(
    @Root() { id }: ChildInEpisodes,
    @Ctx() context: OperationContext,
  ): Promise<DeadlineType[]> {
    return ((await deadlinesOfChild(context, id)) ?? []).map(publishDeadline);
  }
}
