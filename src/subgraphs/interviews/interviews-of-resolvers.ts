import { Ctx, Resolver, Root } from 'type-graphql';
import type { ReturnInterviewView } from '../../hub/ports/reading';
import type { OperationContext } from '../kit/operation-context';
import { rowLoader } from '../kit/row-loader';
import { ToldByLookup } from '../kit/told';
import { ReturnInterviewType, publishReturnInterview } from './return-interview-type';
import { ChildInInterviews, MissingEpisodeInInterviews } from './stubs';

const ofChild = rowLoader('return-interviews-of-child', async (context, childIds) => {
  const rows = await context.session.returnInterviewsOfChildren(childIds);
  return grouped(childIds, rows, ({ childId }) => childId);
});

const ofMissingEpisode = rowLoader('return-interviews-of-missing-episode', async (context, ids) => {
  const rows = await context.session.returnInterviewsOfMissingEpisodes(ids);
  return grouped(ids, rows, ({ missingEpisodeId }) => missingEpisodeId);
});

function grouped(
  ids: readonly string[],
  rows: readonly ReturnInterviewView[],
  of: (row: ReturnInterviewView) => string | null,
): readonly (readonly ReturnInterviewView[])[] {
  return ids.map((id) => rows.filter((row) => of(row) === id));
}

@Resolver(() => ChildInInterviews)
export class InterviewsOfChildResolver {
  @ToldByLookup(() => [ReturnInterviewType], {
    category: 'existence',
    says: "The child's return interviews in view, most recent first.",
    gaps: true,
  })
  async returnInterviews(
    @Root() { id }: ChildInInterviews,
    @Ctx() context: OperationContext,
  ): Promise<ReturnInterviewType[]> {
    return ((await ofChild(context, id)) ?? []).map(publishReturnInterview);
  }
}

@Resolver(() => MissingEpisodeInInterviews)
export class InterviewsOfMissingEpisodeResolver {
  @ToldByLookup(() => [ReturnInterviewType], {
    category: 'existence',
    says: 'The return interviews of this missing episode in view, most recent first.',
    gaps: true,
  })
  async returnInterviews(
    @Root() { id }: MissingEpisodeInInterviews,
    @Ctx() context: OperationContext,
  ): Promise<ReturnInterviewType[]> {
    return ((await ofMissingEpisode(context, id)) ?? []).map(publishReturnInterview);
  }
}
