import { Arg, Ctx, Extensions, Int, Query, Resolver } from 'type-graphql';
import { instantAt } from '../../../model/time/instant';
import { publishPage } from '../../kit/connection';
import type { PublishedPage } from '../../kit/connection';
import type { OperationContext } from '../../kit/operation-context';
import { DEFAULT_PAGE, pageRequest } from '../../kit/page-info';
import { ChildrenTogetherConnection, publishTogether } from './children-together-type';
import { PlacePatternConnection, publishPlacePattern } from './place-pattern-type';

@Resolver()
export class PlacePatternsResolver {
  @Query(() => PlacePatternConnection, {
    nullable: true,
    description:
      'Patterns of places, homes and forces over the children in view, most recently raised first; empty for an audience without risk or whereabouts. Error BAD_USER_INPUT for a page size outside 1 to 100 or a strange cursor.',
  })
  @Extensions({ category: 'risk-and-intelligence' })
  async placePatterns(
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE, description: 'Rows wanted, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' })
    after: string | null,
    @Ctx() { session }: OperationContext,
  ): Promise<PublishedPage> {
    const now = instantAt(session.now.getTime());
    const page = await session.placePatterns(pageRequest(first, after ?? null));
    return publishPage(page, (row) => publishPlacePattern(row, now));
  }

  @Query(() => ChildrenTogetherConnection, {
    nullable: true,
    description:
      'Children in view who are missing or found together again and again, latest first; empty for an audience without risk or whereabouts. Error BAD_USER_INPUT for a page size outside 1 to 100 or a strange cursor.',
  })
  @Extensions({ category: 'risk-and-intelligence' })
  async childrenTogether(
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE, description: 'Rows wanted, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' })
    after: string | null,
    @Ctx() { session }: OperationContext,
  ): Promise<PublishedPage> {
    const now = instantAt(session.now.getTime());
    const page = await session.childrenTogether(pageRequest(first, after ?? null));
    return publishPage(page, (row) => publishTogether(row, now));
  }
}
