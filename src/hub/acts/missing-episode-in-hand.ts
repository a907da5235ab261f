import type { AgencyFact, SubjectRef } from '../../model/agency-fact/agency-fact';
import { subjectText } from '../../model/agency-fact/canonical';
import type { EpisodePointer } from '../../model/agency-fact/care-facts';
import { aroundEpisodes } from '../../model/child/around-episodes';
import { missingEpisodeIdOf } from '../../model/child/identifiers';
import type { KeyedHash } from '../../model/child/identifiers';
import { gatherEpisodes } from '../../model/missing-episode/gather-episodes';
import type { MissingEpisodeState } from '../../model/missing-episode/missing-episode-state';
import type { AroundEpisode } from '../../model/response/around-episode';
import type { ChildInHand } from './child-in-hand';

/** One missing episode of a child in hand. */
export interface MissingEpisodeInHand {
  readonly state: MissingEpisodeState;
  readonly facts: readonly AgencyFact[];
  /** The log this id was made of: what is said of the episode stands in it, however the episode is founded later. */
  readonly pointer: EpisodePointer;
  /** The person of that log: what is said of the episode goes with them, should records be parted again. */
  readonly subject: SubjectRef;
  /** What is known of the child beside it. */
  readonly around: AroundEpisode;
}

/** The missing episode of this id, or of this older one; `null` when it is not one of the child's. */
export function missingEpisodeInHand(
  { state, facts, protocols }: ChildInHand,
  id: string,
  hash: KeyedHash,
): MissingEpisodeInHand | null {
  const gathered = gatherEpisodes(facts);
  for (const [index, episode] of state.missingEpisodes.entries()) {
    const key = episode.couldFound.find((each) => missingEpisodeIdOf(each, hash) === id);
    if (key === undefined) continue;
    const { agency, source, record, part } = key;
    const subject = state.subjects.find((each) => subjectText(each) === part) ?? state.founding;
    const one = gathered[index];
    if (one === undefined) return null;
    const { identity, returnInterviews, onReturn } = state;
    const read = { ordered: facts, episodes: gathered, interviews: [], protocols };
    const known = { ...read, identity, returnInterviews, onReturn };
    const around = aroundEpisodes(known)(one);
    return { state: episode, facts: one.facts, pointer: { agency, source, record }, subject, around };
  }
  return null;
}
