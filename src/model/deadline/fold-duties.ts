import type { AgencyFact } from '../agency-fact/agency-fact';
import { factKeyText } from '../agency-fact/canonical';
import { circumstancesOf } from '../circumstance/circumstances-of';
import { dutyHolderOf } from '../circumstance/duty-holder';
import type { GatheredInterview } from '../interview/gather-interviews';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import type { Protocols } from '../protocol/protocol';
import { compareTexts } from '../value/compare-texts';
import type { Deadline } from './deadline';
import { deadlinesOf } from './deadlines-of';
import { runsOf } from './runs-of';
import { scopesOf } from './scope';
import { startsIn } from './starts-in';

/** What clocks of protocols are reckoned from: a child's effective facts in order, and what is made of them. */
export interface DutyMatter {
  readonly ordered: readonly AgencyFact[];
  readonly episodes: readonly GatheredEpisode[];
  readonly interviews: readonly GatheredInterview[];
  readonly protocols: Protocols;
}

/** What is owed by the clocks of protocols: in each missing episode, in the order given, and beside them. */
export interface Duties {
  readonly ofEpisodes: readonly (readonly Deadline[])[];
  readonly ofChild: readonly Deadline[];
}

/**
 * Every clock that the protocols of the agencies around a child let run. A rule is that of the protocol its owner had adopted
 * when the starting fact occurred. History starts nothing, and neither does a void report.
 */
export function foldDuties({ ordered, episodes, interviews, protocols }: DutyMatter): Duties {
  const around = {
    protocols,
    circumstances: circumstancesOf(ordered, episodes),
    holderOf: dutyHolderOf(ordered, interviews),
  };
  const owed = scopesOf(ordered, episodes, interviews).map((scope) => {
    if (scope.episode?.progress.status === 'cancelled') return [];
    const runs = [...startsIn(scope, around).values()].flatMap((starts) => runsOf(starts, scope));
    return inOrder(deadlinesOf(runs, { scope, ...around }));
  });
  return { ofEpisodes: owed.slice(0, episodes.length), ofChild: owed[episodes.length] ?? [] };
}

/** Of two agencies that one rule binds from one fact, as carer and authority may be, the clock that is due first is shown. */
function inOrder(deadlines: readonly Deadline[]): readonly Deadline[] {
  const sorted = deadlines
    .map((deadline) => ({ deadline, place: JSON.stringify([deadline.rule, factKeyText(deadline.anchor)]) }))
    .sort(
      (a, b) =>
        compareTexts(a.deadline.dueAt, b.deadline.dueAt) ||
        compareTexts(a.place, b.place) ||
        compareTexts(a.deadline.owner, b.deadline.owner),
    );
  const seen = new Set<string>();
  return sorted.flatMap(({ deadline, place }) => {
    if (seen.has(place)) return [];
    seen.add(place);
    return [deadline];
  });
}
