import { buildSubgraph } from '../kit/build-subgraph';
import type { Subgraph } from '../kit/build-subgraph';
import { ChildMissingEpisodesResolver } from './missing-episode/child-missing-episodes-resolver';
import { DecisionActsResolver } from './response/decision-acts-resolver';
import { DeadlinesResolver } from './deadlines/deadlines-resolver';
import { LinkedEpisodesResolver } from './missing-episode/linked-episodes-resolver';
import { LiveResolver } from './live/live-resolver';
import { MeetingActsResolver } from './meetings/meeting-acts-resolver';
import {
  MeetingResolver,
  MeetingsOfChildResolver,
  MeetingsOfMissingEpisodeResolver,
  meetingById,
} from './meetings/meetings-of-resolvers';
import { MissingEpisodeActsResolver } from './missing-episode/missing-episode-acts-resolver';
import { MissingEpisodeResolver, missingEpisodeById } from './missing-episode/missing-episode-resolver';
import { NotificationActsResolver } from './notifications/notification-acts-resolver';
import { NotificationResolver } from './notifications/notification-resolver';
import { NotificationsOfEpisodeResolver } from './notifications/notifications-of-episode-resolver';
import { RecordNoticedResolver } from './response/record-noticed-resolver';
import { ResponseActsResolver } from './response/response-acts-resolver';
import { SurroundingActsResolver } from './response/surrounding-acts-resolver';

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
