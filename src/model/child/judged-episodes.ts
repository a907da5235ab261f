import type { AgencyFact } from '../agency-fact/agency-fact';
import { exploitationKnown } from '../circumstance/exploitation-known';
import { gatherEpisodes } from '../missing-episode/gather-episodes';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import type { Protocols } from '../protocol/protocol';
import { NOTHING_AROUND } from '../response/around-episode';
import { decisionsSetAside } from '../response/set-aside';
import type { ChildState } from './child-state';

/**
 * A child's missing episodes from effective facts in order, each with the decisions in it that were taken without the authority:
 * whatever else is folded of them must not count those.
 */
export function judgedEpisodes(
  ordered: readonly AgencyFact[],
  { dateOfBirth }: Pick<ChildState['identity'], 'dateOfBirth'>,
  protocols: Protocols | undefined,
): readonly GatheredEpisode[] {
  const episodes = gatherEpisodes(ordered);
  if (protocols === undefined) return episodes;
  const around = {
    ...NOTHING_AROUND,
    protocols,
    dateOfBirth: dateOfBirth.shown?.value ?? null,
    exploitationKnownFrom: exploitationKnown(ordered),
  };
  return episodes.map((episode) => ({ ...episode, setAside: decisionsSetAside(episode.facts, around) }));
}
