import type { AgencyFact } from '../agency-fact/agency-fact';
import { circumstancesOf } from '../circumstance/circumstances-of';
import { exploitationKnown } from '../circumstance/exploitation-known';
import type { GatheredInterview } from '../interview/gather-interviews';
import type { ReturnInterviewState } from '../interview/return-interview-state';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import type { Protocols } from '../protocol/protocol';
import type { Condition } from '../protocol/vocabulary';
import type { AroundEpisode } from '../response/around-episode';
import type { ChildState } from './child-state';
import { reportItemsKnown } from './report-items-known';

/** What is known of a child when their missing episodes are folded; facts are effective and in order. */
export interface KnownOfChild {
  readonly ordered: readonly AgencyFact[];
  readonly identity: ChildState['identity'];
  readonly episodes: readonly GatheredEpisode[];
  readonly interviews: readonly GatheredInterview[];
  readonly returnInterviews: readonly ReturnInterviewState[];
  readonly onReturn: AroundEpisode['onReturn'];
  readonly protocols: Protocols | null;
}

/** Neither whether a child is looked after hangs on a protocol, nor whether social care has an open case. */
const NO_PATTERNS = { patterns: [] };

/** What is known of the child beside each of their missing episodes. */
export function aroundEpisodes({
  ordered,
  identity,
  episodes,
  interviews,
  returnInterviews,
  onReturn,
  protocols,
}: KnownOfChild): (episode: GatheredEpisode) => AroundEpisode {
  const circumstances = circumstancesOf(ordered, episodes);
  const exploitationKnownFrom = exploitationKnown(ordered);
  return (episode) => {
    const at = episode.facts[0]?.occurred.start;
    const holds = (condition: Condition): boolean =>
      at !== undefined && circumstances.holds(condition, { episode, at, protocol: NO_PATTERNS });
    return {
      protocols,
      dateOfBirth: identity.dateOfBirth.shown?.value ?? null,
      lookedAfter: holds('looked-after'),
      openCase: holds('open-case'),
      exploitationKnownFrom,
      reportItemsKnown: reportItemsKnown(ordered, at ?? null),
      earlierEpisodes: episodes.indexOf(episode),
      interviewFacts: interviews
        .filter((interview) => interview.episode === episode)
        .flatMap(({ facts }) => facts),
      ...{ returnInterviews, onReturn },
    };
  };
}
