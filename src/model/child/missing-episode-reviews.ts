import type { FactKey } from '../agency-fact/agency-fact';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import { contradicting } from '../response/contradictions';
import type { ReviewTask } from './child-state';

/** What a person must look at in one missing episode. */
export function missingEpisodeReviews(episode: MissingEpisodeState): readonly ReviewTask[] {
  return [...withoutAuthority(episode), ...disputedTimes(episode)];
}

/** A decision taken by somebody without the authority: it was kept and is not shown. */
function withoutAuthority({ response }: MissingEpisodeState): readonly ReviewTask[] {
  return response.decisions
    .filter(({ broken }) => broken !== null)
    .map(({ kind, fact }) => ({ reason: 'without-authority', field: kind, fact, other: null }));
}

/** Agencies that say the child was found or came back at different times: both are shown, and somebody asks. */
function disputedTimes({ locatedAt, returnedAt }: MissingEpisodeState): readonly ReviewTask[] {
  const disputed = [
    ...contradicting(locatedAt).map(({ fact }): [string, FactKey] => ['locatedAt', fact]),
    ...contradicting(returnedAt).map(({ fact }): [string, FactKey] => ['returnedAt', fact]),
  ];
  return disputed.map(([field, fact]) => ({ reason: 'contradiction', field, fact, other: null }));
}
