import { Arg, Ctx, Extensions, ID, Int, Query, Resolver } from 'type-graphql';
import { publishPage } from '../kit/connection';
import type { PublishedPage } from '../kit/connection';
import type { OperationContext } from '../kit/operation-context';
import { DEFAULT_PAGE, pageRequest } from '../kit/page-info';
import { byIds, rowLoader } from '../kit/row-loader';
import { ReturnInterviewConnection } from './return-interview-connection';
import { ReturnInterviewType, publishReturnInterview } from './return-interview-type';

const interviewView = rowLoader('return-interview', (context, ids) =>
  byIds(ids, (asked) => context.session.returnInterviewsByIds(asked)),
);

export async function returnInterviewById(
  id: string,
  context: OperationContext,
): Promise<ReturnInterviewType | null> {
  const view = await interviewView(context, id);
  return view === null ? null : publishReturnInterview(view);
}

@Resolver(() => ReturnInterviewType)
export class ReturnInterviewResolver {
  @Query(() => ReturnInterviewType, {
    nullable: true,
    description: "One return interview by id; null when unknown or not this audience's to know of.",
  })
  @Extensions({ category: 'existence' })
  returnInterview(
    @Arg('id', () => ID, { description: "The interview's id." }) id: string,
    @Ctx() context: OperationContext,
  ): Promise<ReturnInterviewType | null> {
    return returnInterviewById(id, context);
  }

  @Query(() => ReturnInterviewConnection, {
    nullable: true,
    description:
      'Return interviews in view, most recent first, page by page. Error BAD_USER_INPUT for a page size outside 1 to 100 or a strange cursor.',
  })
  @Extensions({ category: 'existence' })
  async returnInterviews(
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE, description: 'Rows wanted, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' })
    after: string | null,
    @Ctx() context: OperationContext,
  ): Promise<PublishedPage> {
    const page = await context.session.returnInterviews(pageRequest(first, after ?? null));
    return publishPage(page, publishReturnInterview);
  }
}
