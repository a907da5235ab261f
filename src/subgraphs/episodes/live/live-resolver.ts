import { Arg, Ctx, Extensions, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { OperationContext } from '../../kit/operation-context';
import { rowFrames, snapshotFrame } from './live-frames';
import { MissingEpisodeFilterInput, filterOf } from '../missing-episode/missing-episode-filter';
import { MissingEpisodeFrame } from './missing-episode-frame';

/** Live runs the twin, once per audience; nothing is ever subscribed to in here. */
function neverHere(): AsyncIterable<MissingEpisodeFrame> {
  throw new Error('a subscription runs on its query twin');
}

@Resolver()
export class LiveResolver {
  @Subscription(() => MissingEpisodeFrame, {
    subscribe: neverHere,
    description:
      'A live view of missing episodes: a snapshot, then each change in view as it happens. Over the socket only. ' +
      'Ends only when the whole ground the view stands on is gone.',
  })
  @Extensions({ category: 'existence' })
  missingEpisodes(
    @Root() frame: MissingEpisodeFrame,
    @Arg('filter', () => MissingEpisodeFilterInput, { nullable: true, description: 'Narrows what is shown.' })
    _filter: MissingEpisodeFilterInput | null,
  ): MissingEpisodeFrame {
    return frame;
  }

  @Query(() => [MissingEpisodeFrame], {
    description:
      'Internal: what the subscription missingEpisodes is answered from. Refused when a client names it.',
  })
  @Extensions({ category: 'existence' })
  async missingEpisodesLive(
    @Arg('filter', () => MissingEpisodeFilterInput, { nullable: true, description: "As the subscription's." })
    filter: MissingEpisodeFilterInput | null,
    @Arg('ids', () => [ID], { nullable: true, description: 'Rows to tell of; null for everything in view.' })
    ids: string[] | null,
    @Ctx() context: OperationContext,
  ): Promise<MissingEpisodeFrame[]> {
    const wanted = filterOf(filter);
    return ids ? rowFrames(context, wanted, ids) : [await snapshotFrame(context, wanted)];
  }
}
