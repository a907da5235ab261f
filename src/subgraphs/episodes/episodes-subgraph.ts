import { buildSubgraph } from '../kit/build-subgraph';
import type { Subgraph } from '../kit/build-subgraph';
import { ChildMissingEpisodesResolver } from './child-missing-episodes-resolver';
import { DecisionActsResolver } from './decision-acts-resolver';
import { DeadlinesResolver } from './deadlines-resolver';
import { LinkedEpisodesResolver } from './linked-episodes-resolver';
import { LiveResolver } from './live-resolver';
import { MeetingActsResolver } from './meeting-acts-resolver';
import {
  MeetingResolver,
  MeetingsOfChildResolver,
  MeetingsOfMissingEpisodeResolver,
  meetingById,
} from './meetings-of-resolvers';
import { MissingEpisodeActsResolver } from './missing-episode-acts-resolver';
import { MissingEpisodeResolver, missingEpisodeById } from './missing-episode-resolver';
import { NotificationActsResolver } from './notification-acts-resolver';
import { NotificationResolver } from './notification-resolver';
import { NotificationsOfEpisodeResolver } from './notifications-of-episode-resolver';
import { RecordNoticedResolver } from './record-noticed-resolver';
import { ResponseActsResolver } from './response-acts-resolver';
import { SurroundingActsResolver } from './surrounding-acts-resolver';

/** Owns missing episodes and meetings, and adds to a child which ones are theirs. */
export function episodesSubgraph(): Subgraph {
  return buildSubgraph({
    name: 'episodes',
    resolvers: [
      MissingEpisodeResolver,
      ChildMissingEpisodesResolver,
      DeadlinesResolver,
      LinkedEpisodesResolver,
      LiveResolver,
      MissingEpisodeActsResolver,
      RecordNoticedResolver,
      ResponseActsResolver,
      DecisionActsResolver,
      SurroundingActsResolver,
      MeetingResolver,
      MeetingsOfChildResolver,
      MeetingsOfMissingEpisodeResolver,
      MeetingActsResolver,
      NotificationResolver,
      NotificationsOfEpisodeResolver,
      NotificationActsResolver,
    ],
    references: {
      MissingEpisode: ({ id }, context) => missingEpisodeById(id, context),
      Meeting: ({ id }, context) => meetingById(id, context),
      Child: ({ id }) => ({ id }),
    },
  });
}
