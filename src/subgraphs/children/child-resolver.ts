import { Arg, Ctx, Extensions, ID, Int, Query, Resolver } from 'type-graphql';
import { publishPage } from '../kit/connection';
import type { PublishedPage } from '../kit/connection';
import type { OperationContext } from '../kit/operation-context';
import { DEFAULT_PAGE, pageRequest } from '../kit/page-info';
import { byIds, rowLoader } from '../kit/row-loader';
import { AgencyType, agencyById } from './agency-type';
import { ChildConnection } from './child-connection';
import { ChildFilterInput, childFilterOf } from './child-filter';
import { ChildType } from './child-type';
import { publishChild } from './publish-child';

const childView = rowLoader('child', (context, ids) =>
  byIds(ids, (asked) => context.session.childrenByIds(asked)),
);

export async function childById(id: string, context: OperationContext): Promise<ChildType | null> {
  const view = await childView(context, id);
  return view === null ? null : publishChild(view, context.session.now.getTime());
}

/**
 * A child another subgraph names. One that cannot be told of is known by id only and has nothing withheld either, so
 * that the row naming it stands: a list that may not be null must not take the row down with it.
 */
export async function referencedChild(id: string, context: OperationContext): Promise<object> {
  return (await childById(id, context)) ?? { id, withheld: [] };
}

@Resolver()
export class ChildResolver {
  @Query(() => ChildType, {
    nullable: true,
    description: "One child by id, older ids included; null when unknown or not this audience's to know of.",
  })
  @Extensions({ category: 'existence' })
  child(
    @Arg('id', () => ID, { description: "The child's id." }) id: string,
    @Ctx() context: OperationContext,
  ): Promise<ChildType | null> {
    return childById(id, context);
  }

  @Query(() => ChildConnection, {
    nullable: true,
    description:
      'Children in view, page by page. Error BAD_USER_INPUT for a page size outside 1 to 100 or a strange cursor.',
  })
  @Extensions({ category: 'existence' })
  async children(
    @Arg('filter', () => ChildFilterInput, { nullable: true, description: 'Narrows what is shown.' })
    filter: ChildFilterInput | null,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE, description: 'Rows wanted, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' })
    after: string | null,
    @Ctx() context: OperationContext,
  ): Promise<PublishedPage> {
    const now = context.session.now.getTime();
    const page = await context.session.children(childFilterOf(filter), pageRequest(first, after ?? null));
    return publishPage(page, (row) => publishChild(row, now));
  }

  @Query(() => AgencyType, {
    nullable: true,
    description: 'One agency by id; null when the text is no agency id.',
  })
  @Extensions({ category: 'existence' })
  agency(
    @Arg('id', () => ID, { description: "The agency's id, such as la:991." }) id: string,
    @Ctx() context: OperationContext,
  ): Promise<AgencyType | null> {
    return agencyById(id, context);
  }
}
