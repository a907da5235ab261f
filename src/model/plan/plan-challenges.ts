import type { FactKey } from '../agency-fact/agency-fact';
import type { FactOf } from '../agency-fact/fact-of-kind';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import type { BrokenRule } from '../rule/broken-rule';
import type { Instant } from '../time/occurred';
import type { PlanChallengeState } from './plan-state';

/** What keeps a challenge to a trigger plan from being made while the child is missing (BR; WY 4). */
export const CHALLENGED_OUTSIDE_EPISODES: BrokenRule = {
  rule: 'a-trigger-plan-is-challenged-before-or-after-an-episode',
  source: 'BR, trigger plans; WY 4',
};

type ChallengeFact = FactOf<'plan-challenged'>;
type MissingEpisodeTimes = Pick<
  MissingEpisodeState,
  'status' | 'chronology' | 'returnedAt' | 'locatedAt' | 'closedAt'
>;

/** Challenges in order: those that stand, and those made while a missing episode was open, which count for nothing. */
export interface SortedChallenges {
  readonly standing: readonly ChallengeFact[];
  readonly outOfTime: readonly FactKey[];
}

/** Only a trigger plan is followed at the time and argued about afterwards; any other may be challenged whenever. */
export function sortChallenges(
  challenged: readonly ChallengeFact[],
  episodes: readonly MissingEpisodeTimes[],
): SortedChallenges {
  const isOutOfTime = ({ body: { plan }, occurred }: ChallengeFact): boolean =>
    plan.recognised && plan.value === 'trigger-plan' && wasMissingAt(episodes, occurred.start);
  return {
    standing: challenged.filter((fact) => !isOutOfTime(fact)),
    outOfTime: challenged.filter(isOutOfTime).map(({ key }) => key),
  };
}

/** Whether one of the missing episodes was open at an instant: begun, and the child not back. A void report was none. */
export function wasMissingAt(episodes: readonly MissingEpisodeTimes[], at: Instant): boolean {
  return episodes.some((episode) => {
    const begun = episode.chronology.find(({ kind }) => kind !== 'noted')?.occurred.start;
    const over = endOf(episode);
    return (
      episode.status !== 'cancelled' && begun !== undefined && begun <= at && (over === null || at < over)
    );
  });
}

function endOf({ status, returnedAt, locatedAt, closedAt }: MissingEpisodeTimes): Instant | null {
  if (status !== 'returned' && status !== 'closed') return null;
  const ended = returnedAt.shown ?? locatedAt.shown ?? closedAt.shown;
  return ended?.value.start ?? null;
}

/** As they are shown: answered once the plan was looked at, or stated, at a later time. */
export function challengeStates(
  standing: readonly ChallengeFact[],
  lastLooked: Instant | null,
): readonly PlanChallengeState[] {
  return standing.map(({ key, occurred, body }) => ({
    reason: body.reason,
    by: key.agency,
    occurred,
    fact: key,
    answered: lastLooked !== null && lastLooked > occurred.start,
  }));
}
