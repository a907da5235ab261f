import { Ctx, Resolver, Root } from 'type-graphql';
import type { OperationContext } from '../../kit/operation-context';
import { rowLoader } from '../../kit/row-loader';
import { ToldByLookup } from '../../kit/told';
import { MissingEpisodeType } from '../missing-episode/missing-episode-type';
import { NotificationType, publishNotification } from './notification-type';

const ofEpisode = rowLoader('notifications-of-missing-episode', async (context, ids) => {
  const rows = await context.session.notificationsOfMissingEpisodes(ids);
  return ids.map((id) => rows.filter((row) => row.missingEpisodeId === id));
});

@Resolver(() => MissingEpisodeType)
export class NotificationsOfEpisodeResolver {
  @ToldByLookup(() => [NotificationType], {
    category: 'existence',
    says: 'Who is to be told of this missing episode, by whom and by when, and what came of it; in the order of time.',
  })
  async notifications(
    @Root() { id }: MissingEpisodeType,
    @Ctx() context: OperationContext,
  ): Promise<NotificationType[]> {
    return ((await ofEpisode(context, id)) ?? []).map(publishNotification);
  }
}
