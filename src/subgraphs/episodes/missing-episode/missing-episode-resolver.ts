import { Arg, Ctx, Extensions, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { publishPage } from '../../kit/connection';
import type { PublishedPage } from '../../kit/connection';
import type { OperationContext } from '../../kit/operation-context';
import { DEFAULT_PAGE, pageRequest } from '../../kit/page-info';
import { byIds, rowLoader } from '../../kit/row-loader';
import { ToldByLookup } from '../../kit/told';
import { shownOf } from '../../kit/withheld';
import { ChronologyEntryType, publishEntry } from './chronology-type';
import { MissingEpisodeConnection } from './missing-episode-connection';
import { MissingEpisodeFilterInput, filterOf } from './missing-episode-filter';
import { MissingEpisodeType } from './missing-episode-type';
import { publishMissingEpisode } from './publish-missing-episode';

const missingEpisodeView = rowLoader('missing-episode', (context, ids) =>
  byIds(ids, (asked) => context.session.missingEpisodesByIds(asked)),
);

const chronology = rowLoader('chronology', async (context, ids) => {
  const found = await context.session.chronologyOf(ids);
  return ids.map((id) => found.get(id) ?? null);
});

export async function missingEpisodeById(
  id: string,
  context: OperationContext,
): Promise<MissingEpisodeType | null> {
  const view = await missingEpisodeView(context, id);
  return view === null ? null : publishMissingEpisode(view);
}

@Resolver(() => MissingEpisodeType)
export class MissingEpisodeResolver {
  @Query(() => MissingEpisodeType, {
    nullable: true,
    description:
      "One missing episode by id, older ids included; null when unknown or not this audience's to know of.",
  })
  @Extensions({ category: 'existence' })
  missingEpisode(
    @Arg('id', () => ID, { description: "The missing episode's id." }) id: string,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeType | null> {
    return missingEpisodeById(id, context);
  }

  @Query(() => MissingEpisodeConnection, {
    nullable: true,
    description:
      'Missing episodes in view, page by page. Error BAD_USER_INPUT for a page size outside 1 to 100 or a strange cursor.',
  })
  @Extensions({ category: 'existence' })
  async missingEpisodes(
    @Arg('filter', () => MissingEpisodeFilterInput, { nullable: true, description: 'Narrows what is shown.' })
    filter: MissingEpisodeFilterInput | null,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE, description: 'Rows wanted, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor to go on from.' })
    after: string | null,
    @Ctx() context: OperationContext,
  ): Promise<PublishedPage> {
    const page = await context.session.missingEpisodes(filterOf(filter), pageRequest(first, after ?? null));
    return publishPage(page, publishMissingEpisode);
  }

  @ToldByLookup(() => [ChronologyEntryType], {
    category: 'risk-and-intelligence',
    says: 'What agencies recorded, in the order it happened.',
  })
  async chronology(
    @Root() { id }: MissingEpisodeType,
    @Ctx() context: OperationContext,
  ): Promise<ChronologyEntryType[] | null> {
    const guarded = await chronology(context, id);
    return guarded === null ? null : (shownOf(guarded)?.map(publishEntry) ?? null);
  }
}
