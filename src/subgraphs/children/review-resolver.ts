import { Arg, Ctx, Extensions, Int, Query, Resolver, Root } from 'type-graphql';
import { publishPage } from '../kit/connection';
import type { PublishedPage } from '../kit/connection';
import type { OperationContext } from '../kit/operation-context';
import { DEFAULT_PAGE, pageRequest } from '../kit/page-info';
import { ToldByLookup } from '../kit/told';
import { childById } from './child-resolver';
import { ChildType } from './child-type';
import { ReviewConnection, ReviewType, publishReview } from './review-type';
import type { ReviewRow } from './review-type';

@Resolver(() => ReviewType)
export class ReviewResolver {
  @Query(() => ReviewConnection, {
    nullable: true,
    description:
      'What a person must look at, of children in view, page by page. Error BAD_USER_INPUT for a page size outside 1 to 100 or a strange cursor.',
  })
  @Extensions({ category: 'existence' })
  async reviews(
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE, description: 'Rows wanted, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' })
    after: string | null,
    @Ctx() context: OperationContext,
  ): Promise<PublishedPage> {
    const page = await context.session.reviews(pageRequest(first, after ?? null));
    return publishPage(page, publishReview);
  }

  @ToldByLookup(() => ChildType, { category: 'existence', says: 'The child it is about.' })
  child(@Root() { childId }: ReviewRow, @Ctx() context: OperationContext): Promise<ChildType | null> {
    return childById(childId, context);
  }

  @ToldByLookup(() => ChildType, {
    category: 'existence',
    says: "For a doubtful match, the other child; null when they are not this audience's to know of.",
  })
  async other(
    @Root() { otherChildId }: ReviewRow,
    @Ctx() context: OperationContext,
  ): Promise<ChildType | null> {
    return otherChildId === null ? null : childById(otherChildId, context);
  }
}
