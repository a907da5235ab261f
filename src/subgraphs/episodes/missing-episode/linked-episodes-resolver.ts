import { Ctx, Resolver, Root } from 'type-graphql';
import type { OperationContext } from '../../kit/operation-context';
import { rowLoader } from '../../kit/row-loader';
import { ToldByLookup } from '../../kit/told';
import { shownOf } from '../../kit/withheld';
import { LinkedMissingEpisodeType } from './linked-episode-type';
import { MissingEpisodeType } from './missing-episode-type';

const linkedEpisodes = rowLoader('linked-missing-episodes', async (context, ids) => {
  const found = await context.session.linkedMissingEpisodes(ids);
  return ids.map((id) => found.get(id) ?? null);
});

@Resolver(() => MissingEpisodeType)
export class LinkedEpisodesResolver {
  @ToldByLookup(() => [LinkedMissingEpisodeType], {
    category: 'whereabouts',
    says: 'Missing episodes of children who are, or were, missing together, as far as this audience may know of both.',
  })
  async linkedMissingEpisodes(
    @Root() { id }: MissingEpisodeType,
    @Ctx() context: OperationContext,
  ): Promise<LinkedMissingEpisodeType[] | null> {
    const guarded = await linkedEpisodes(context, id);
    const views = guarded === null ? null : shownOf(guarded);
    return views?.map(({ because, ...view }) => ({ ...view, because: [...because] })) ?? null;
  }
}
