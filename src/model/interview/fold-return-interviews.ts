import type { AgencyFact } from '../agency-fact/agency-fact';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import type { ReturnInterviewState } from './return-interview-state';

/** The interviews from effective facts in order, each tied to its missing episode where one is known. */
export function foldReturnInterviews(
  _ordered: readonly AgencyFact[],
  _episodes: readonly GatheredEpisode[],
): readonly ReturnInterviewState[] {
  return [];
}
