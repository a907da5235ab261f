import type { ChildToSave } from '../../../hub/ports/intake-store';
import { factKeyText } from '../../../model/agency-fact/canonical';
import { FOLD_VERSION } from '../../../model/child/fold-child';
import { storableJson } from '../storable-json';
import { digestOf } from './digest';
import { episodeDigest } from './episode-parts';
import { missingEpisodeRows } from './missing-episode-rows';
import type { MissingEpisodeRows } from './missing-episode-rows';

/** A child's state laid out as it is stored, with digests by which a change is noticed. */
export interface ChildRows {
  readonly provisional: boolean;
  readonly restricted: boolean;
  readonly whereaboutsNeedToKnow: boolean;
  /** JSON texts. */
  readonly identity: string;
  readonly care: string;
  readonly reviews: readonly { readonly reason: string; readonly field: string; readonly fact: string }[];
  readonly missingEpisodes: readonly MissingEpisodeRows[];
  readonly digests: ChildDigests;
}

export interface ChildDigests {
  /** The child apart from missing episodes and from who may know. */
  readonly own: string;
  /** Relations and markers: who may know. */
  readonly access: string;
  readonly missingEpisodes: Readonly<Record<string, string>>;
}

export function childRows({ state, aliases, missingEpisodeIds }: ChildToSave): ChildRows {
  const reviews = state.reviews.map(({ reason, field, fact }) => ({
    reason,
    field,
    fact: factKeyText(fact),
  }));
  const missingEpisodes = state.missingEpisodes.map((episode, index) => {
    const ids = missingEpisodeIds[index];
    if (ids === undefined) throw new Error('a missing episode without an id');
    return missingEpisodeRows(episode, ids);
  });
  const { subjects, markers, relations } = state;
  const identity = storableJson(state.identity);
  const care = storableJson(state.care);
  return {
    provisional: reviews.some(({ reason }) => reason === 'provisional-child'),
    restricted: markers.includes('restricted'),
    whereaboutsNeedToKnow: markers.includes('whereabouts-need-to-know'),
    identity,
    care,
    reviews,
    missingEpisodes,
    digests: {
      own: digestOf([FOLD_VERSION, identity, care, subjects, aliases, reviews]),
      access: digestOf([markers, relations]),
      missingEpisodes: Object.fromEntries(missingEpisodes.map((rows) => [rows.id, episodeDigest(rows)])),
    },
  };
}
