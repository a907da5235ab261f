import type { AgencyFact, SubjectRef } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { effectiveFacts } from '../agency-fact/order';
import { interviewReviews } from '../interview/interview-reviews';
import { foldOnReturn } from '../interview/fold-on-return';
import { foldReturnInterviews } from '../interview/fold-return-interviews';
import { gatherInterviews } from '../interview/gather-interviews';
import { foldMeetings } from '../meeting/fold-meetings';
import { foldMissingEpisode } from '../missing-episode/fold-missing-episode';
import type { DoubtfulMatch } from '../matching/doubtful-matches';
import { childsPatterns } from '../pattern/childs-patterns';
import { foldProfile } from '../plan/fold-profile';
import { profileVersions } from '../plan/profile-versions';
import { foldPrompts } from '../prompt/fold-prompts';
import type { Protocols } from '../protocol/protocol';
import { barsWithoutAuthority } from '../telling/bars-without-authority';
import { foldTellings } from '../telling/fold-tellings';
import { authoritiesOver } from './authorities-over';
import { aroundEpisodes } from './around-episodes';
import type { ChildState } from './child-state';
import { childsPlans } from './childs-plans';
import { clocksOfChild } from './clocks-of-child';
import { foundingSubject, subjectsOf } from './child-subjects';
import { foldCare } from './fold-care';
import { foldIdentity } from './fold-identity';
import { foldMarkers } from './fold-markers';
import { foldRelations } from './fold-relations';
import { foldReviews } from './fold-reviews';
import { foldSurroundings } from './fold-surroundings';
import { judgedEpisodes } from './judged-episodes';
import { missingEpisodeReviews } from './missing-episode-reviews';
import { recordedOf } from './recorded-of';

/** Rises when the same facts would fold into another state, so that stored states can be told apart and rebuilt. */
export const FOLD_VERSION = 4;

/**
 * Folds all facts of one child's subjects. Takes them in any order, repeated and with superseded revisions; equal facts
 * give an equal state. `cluster` is the child's subjects and `doubtful` what is doubtful of them, as `matchSubjects` has
 * both; without it the subjects are read from these facts alone, which cannot know of others. Throws when there is no
 * fact at all: then there is no child. Without `protocols` no agency works by one, and nothing is owed under any.
 */
export function foldChild(
  facts: readonly AgencyFact[],
  cluster?: readonly SubjectRef[],
  protocols?: Protocols,
  doubtful: readonly DoubtfulMatch[] = [],
): ChildState {
  const ordered = effectiveFacts(facts);
  const subjects = cluster ?? subjectsOf(ordered);
  const identity = foldIdentity(ordered);
  const episodes = judgedEpisodes(ordered, identity, protocols);
  const interviews = gatherInterviews(ordered, episodes);
  const care = foldCare(factsOfKind(ordered, 'care-described'));
  const onReturn = foldOnReturn({ ordered, episodes, protocols });
  const returnInterviews = foldReturnInterviews(interviews, { ordered, episodes, protocols, onReturn });
  const meetings = foldMeetings({ ordered, episodes, protocols });
  const beside = { ordered, identity, episodes, interviews, returnInterviews, onReturn };
  const around = aroundEpisodes({ ...beside, protocols: protocols ?? null });
  const missingEpisodes = episodes.map((episode) => foldMissingEpisode(episode, around(episode)));
  const missingPeriods = recordedOf(ordered, 'missing-period-returned');
  const authorities = authoritiesOver(ordered);
  const profile = foldProfile(ordered, care);
  const known = { ordered, authorities, profile, protocols };
  const planned = childsPlans({ ...known, gathered: episodes, episodes: missingEpisodes });
  const tellings = protocols === undefined ? [] : foldTellings({ ordered, episodes, interviews, protocols });
  return {
    founding: foundingSubject(ordered),
    subjects,
    identity,
    ...foldSurroundings(ordered, care, authorities),
    profile,
    profileVersions: profileVersions(facts),
    plans: planned.plans,
    missingPeriods,
    markers: foldMarkers(ordered),
    relations: foldRelations(ordered, [...meetings.relations, ...planned.relations]),
    ...clocksOfChild({ ordered, episodes, interviews, protocols, missingEpisodes, returnInterviews }),
    returnInterviews,
    ...childsPatterns({ ordered, episodes, missingEpisodes, missingPeriods, protocols }),
    onReturn,
    meetings: meetings.meetings,
    tellings,
    prompts: protocols === undefined ? [] : foldPrompts({ ordered, episodes, interviews, protocols }),
    reviews: foldReviews({
      ordered,
      subjects,
      identity,
      doubtful,
      afterEnding: episodes.flatMap(({ afterEnding }) => afterEnding),
      interviews,
      found: [
        ...[...planned.reviews, ...meetings.reviews, ...interviewReviews(onReturn, returnInterviews)],
        ...missingEpisodes.flatMap((each, index) =>
          missingEpisodeReviews(each, episodes[index]?.facts ?? []),
        ),
        ...(protocols === undefined ? [] : barsWithoutAuthority({ ordered, episodes, interviews }, tellings)),
      ],
    }),
  };
}
