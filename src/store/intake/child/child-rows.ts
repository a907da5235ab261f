import type { ChildToSave } from '../../../hub/ports/intake-store';
import { factKeyText } from '../../../model/agency-fact/canonical';
import { FOLD_VERSION } from '../../../model/child/fold-child';
import { careInOutline } from '../../../model/placement/placement-location';
import { storableJson } from '../storable-json';
import { childDigest } from './child-parts';
import { childSections } from './child-sections';
import type { SectionRows } from './child-sections';
import { deadlineRows } from './deadline-rows';
import type { DeadlineRow } from './deadline-rows';
import { digestOf } from './digest';
import { episodeDigest } from './episode-parts';
import { missingEpisodeRows } from './missing-episode-rows';
import type { MissingEpisodeRows } from './missing-episode-rows';
import { notificationRows } from './notification-rows';
import type { NotificationRow } from './notification-rows';
import { placementRows } from './placement-rows';
import type { PlacementRow } from './placement-rows';
import { returnInterviewRows } from './return-interview-rows';
import type { ReturnInterviewRows } from './return-interview-rows';

/** A child's state laid out as it is stored, with digests by which a change is noticed. */
export interface ChildRows {
  readonly provisional: boolean;
  readonly restricted: boolean;
  readonly whereaboutsNeedToKnow: boolean;
  /** JSON texts. */
  readonly identity: string;
  readonly care: string;
  readonly reviews: readonly ReviewRow[];
  readonly sections: SectionRows;
  readonly placements: readonly PlacementRow[];
  readonly returnInterviews: readonly ReturnInterviewRows[];
  readonly notifications: readonly NotificationRow[];
  /** Clocks beside the missing episodes. */
  readonly deadlines: readonly DeadlineRow[];
  readonly missingEpisodes: readonly MissingEpisodeRows[];
  readonly digests: ChildDigests;
}

export interface ReviewRow {
  readonly id: string;
  readonly reason: string;
  readonly field: string;
  readonly fact: string;
  /** An id of the other child it may be about. */
  readonly other: string | null;
}

export interface ChildDigests {
  /** The child apart from missing episodes and from who may know: one digest per part. */
  readonly own: string;
  /** Relations and markers: who may know. */
  readonly access: string;
  readonly missingEpisodes: Readonly<Record<string, string>>;
}

export function childRows(child: ChildToSave): ChildRows {
  const { state, aliases } = child;
  const { subjects, markers, relations } = state;
  const missingEpisodes = episodesOf(child);
  const rows = {
    provisional: state.reviews.some(({ reason }) => reason === 'provisional-child'),
    restricted: markers.includes('restricted'),
    whereaboutsNeedToKnow: markers.includes('whereabouts-need-to-know'),
    identity: storableJson(state.identity),
    care: storableJson(careInOutline(state.care)),
    reviews: reviewsOf(child),
    sections: childSections(child),
    placements: placementRows(state),
    returnInterviews: returnInterviewRows(child),
    notifications: notificationRows(child),
    deadlines: deadlineRows(state.deadlines),
    missingEpisodes,
  };
  const digests = {
    own: childDigest({
      ...rows,
      places: child.places,
      own: [FOLD_VERSION, rows.identity, rows.care, subjects, aliases, rows.reviews],
    }),
    access: digestOf([markers, relations]),
    missingEpisodes: Object.fromEntries(
      missingEpisodes.map((episode) => [episode.id, episodeDigest(episode)]),
    ),
  };
  return { ...rows, digests };
}

function episodesOf({ state, missingEpisodeIds }: ChildToSave): readonly MissingEpisodeRows[] {
  return state.missingEpisodes.map((episode, index) => {
    const ids = missingEpisodeIds[index];
    if (ids === undefined) throw new Error('a missing episode without an id');
    return missingEpisodeRows(episode, ids);
  });
}

function reviewsOf({ state, reviewIds }: ChildToSave): readonly ReviewRow[] {
  return state.reviews.map(({ reason, field, fact }, index) => {
    const ids = reviewIds[index];
    if (ids === undefined) throw new Error('a review without an id');
    return { id: ids.id, reason, field, fact: factKeyText(fact), other: ids.otherId };
  });
}
