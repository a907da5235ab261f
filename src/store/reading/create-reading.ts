import type { Pool } from 'pg';
import type { Clock } from '../../hub/ports/clock';
import type { Reading, ReadSession } from '../../hub/ports/reading';
import type { Protocols } from '../../model/protocol/protocol';
import { createAgencyNames } from './agency-names';
import type { AgencyNames } from './agency-names';
import { claimsOf, settingClaims } from './claims';
import { readAllowed } from './read-allowed';
import { readChildren, readChildrenByIds } from './read-children';
import { readDeadlines, readDeadlinesOfChildren } from './read-deadlines';
import { readFeedPosition } from './read-feed-position';
import {
  readChronology,
  readMissingEpisodes,
  readMissingEpisodesByIds,
  readMissingEpisodesOfChildren,
} from './read-missing-episodes';
import { readNotifications, readNotificationsByIds, readNotificationsOfEpisodes } from './read-notifications';
import { readLinkedEpisodes } from './read-linked-episodes';
import { readMeetingsOfChildren } from './read-meetings';
import { readOnReturnOfChildren, readOnReturnOfMissingEpisodes } from './read-on-return';
import { readChildrenTogether } from './read-children-together';
import { readPatternsOfChildren } from './read-patterns';
import { readPromptsOfChildren } from './read-prompts';
import { readPlacePatterns } from './read-place-patterns';
import { readProfilesOfChildren } from './read-profiles';
import { readRelationEdge } from './read-relation-edge';
import {
  readReturnInterviews,
  readReturnInterviewsByIds,
  readReturnInterviewsOfChildren,
  readReturnInterviewsOfMissingEpisodes,
} from './read-return-interviews';
import { readReviews } from './read-reviews';
import { createReadSnapshot } from './read-snapshot';
import type { ReadSnapshot } from './read-snapshot';
import { sessionContext } from './session-context';
import type { SessionContext } from './session-context';

/** Where readings take their connections, by what they serve. */
export interface ReadingPools {
  readonly http: Pool;
  readonly live: Pool;
}

/**
 * Reads for audiences. Each session is one snapshot under that audience's claims. Without protocols no pattern across children is
 * judged.
 */
export function createReading(
  pools: ReadingPools,
  clock: Clock,
  protocols: Protocols | null = null,
): Reading {
  const agencyNames = createAgencyNames(pools.http, clock);
  return {
    open(audience, decisions, pool) {
      const now = clock.now();
      const context = sessionContext(audience, decisions, now);
      const claims = () => settingClaims(claimsOf(audience, decisions, now));
      return session(createReadSnapshot(pools[pool], claims), context, { agencyNames, protocols });
    },
  };
}

interface SessionParts {
  readonly agencyNames: AgencyNames;
  readonly protocols: Protocols | null;
}

function session(
  snapshot: ReadSnapshot,
  context: SessionContext,
  { agencyNames, protocols }: SessionParts,
): ReadSession {
  const { audience, decisions, now, ledger } = context;
  return {
    audience,
    decisions,
    now,
    ledger,
    missingEpisodes: (filter, page) => readMissingEpisodes(snapshot, context, filter, page),
    deadlines: (filter, page) => readDeadlines(snapshot, context, filter, page),
    deadlinesOfChildren: (childIds) => readDeadlinesOfChildren(snapshot, context, childIds),
    missingEpisodesByIds: (ids) => readMissingEpisodesByIds(snapshot, context, ids),
    missingEpisodesOfChildren: (childIds) => readMissingEpisodesOfChildren(snapshot, context, childIds),
    chronologyOf: (ids) => readChronology(snapshot, context, ids),
    linkedMissingEpisodes: (ids) => readLinkedEpisodes(snapshot, context, ids),
    childrenByIds: (ids) => readChildrenByIds(snapshot, context, ids),
    children: (filter, page) => readChildren(snapshot, context, filter, page),
    profilesOfChildren: (childIds) => readProfilesOfChildren(snapshot, context, childIds),
    patternsOfChildren: (childIds) => readPatternsOfChildren(snapshot, context, childIds),
    notifications: (filter, page) => readNotifications(snapshot, context, filter, page),
    notificationsByIds: (ids) => readNotificationsByIds(snapshot, context, ids),
    notificationsOfMissingEpisodes: (ids) => readNotificationsOfEpisodes(snapshot, context, ids),
    promptsOfChildren: (childIds) => readPromptsOfChildren(snapshot, context, childIds),
    placePatterns: (page) => readPlacePatterns(snapshot, context, protocols, page),
    childrenTogether: (page) => readChildrenTogether(snapshot, context, protocols, page),
    returnInterviewsByIds: (ids) => readReturnInterviewsByIds(snapshot, context, ids),
    returnInterviewsOfChildren: (childIds) => readReturnInterviewsOfChildren(snapshot, context, childIds),
    returnInterviewsOfMissingEpisodes: (ids) => readReturnInterviewsOfMissingEpisodes(snapshot, context, ids),
    returnInterviews: (page) => readReturnInterviews(snapshot, context, page),
    meetingsOfChildren: (childIds) => readMeetingsOfChildren(snapshot, context, childIds),
    onReturnOfChildren: (childIds) => readOnReturnOfChildren(snapshot, context, childIds),
    onReturnOfMissingEpisodes: (ids) => readOnReturnOfMissingEpisodes(snapshot, context, ids),
    reviews: (page) => readReviews(snapshot, context, page),
    agencyNames,
    nextRelationEdge: (childIds) => readRelationEdge(snapshot, context, childIds),
    position: () => readFeedPosition(snapshot),
    allowedOf: (childIds, categories) => readAllowed(snapshot, context, childIds, categories),
    rest: () => snapshot.rest(),
    close: () => snapshot.close(),
  };
}
