import { Arg, Ctx, Int, Resolver, Root } from 'type-graphql';
import type { MissingEpisodeView } from '../../../hub/ports/reading';
import type { OperationContext } from '../../kit/operation-context';
import { rowLoader } from '../../kit/row-loader';
import { ToldByLookup } from '../../kit/told';
import { MissingEpisodeType } from './missing-episode-type';
import { publishMissingEpisode } from './publish-missing-episode';
import { ChildInEpisodes } from '../stubs';

const episodesOfChild = rowLoader('missing-episodes-of-child', async (context, childIds) => {
  const rows = await context.session.missingEpisodesOfChildren(childIds);
  const byChild = new Map<string, MissingEpisodeView[]>(childIds.map((id) => [id, []]));
  for (const row of rows) byChild.get(row.childId)?.push(row);
  return childIds.map((id) => byChild.get(id) ?? []);
});

@Resolver(() => ChildInEpisodes)
export class ChildMissingEpisodesResolver {
  @ToldByLookup(() => [MissingEpisodeType], {
    category: 'existence',
    says: "The child's missing episodes in view, most recently reported first.",
    gaps: true,
  })
  async missingEpisodes(
    @Root() { id }: ChildInEpisodes,
    @Arg('first', () => Int, { nullable: true, description: 'Only so many of them; all when left out.' })
    first: number | null,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeType[]> {
    const views = (await episodesOfChild(context, id)) ?? [];
    return views.slice(0, Math.max(first ?? views.length, 0)).map(publishMissingEpisode);
  }
}
