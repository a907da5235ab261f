import { factKeyText } from '../agency-fact/canonical';
import { foldDuties } from '../deadline/fold-duties';
import type { DutyMatter } from '../deadline/fold-duties';
import { returnInterviewDeadline } from '../deadline/return-interview-deadline';
import type { ReturnInterviewMatter } from '../deadline/return-interview-deadline';
import type { ReturnInterviewState } from '../interview/return-interview-state';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import { careAt, careOf } from './care-over-time';
import type { ChildState } from './child-state';

interface Matter extends Omit<DutyMatter, 'protocols'> {
  readonly protocols: DutyMatter['protocols'] | undefined;
  /** The episodes as folded, in the order of `episodes`. */
  readonly missingEpisodes: readonly MissingEpisodeState[];
  readonly returnInterviews: readonly ReturnInterviewState[];
}

/**
 * A child's missing episodes with every clock that runs in them, and the clocks beside them. That of the return interview stands
 * apart from the other clocks: it runs from what is shown of a return that agencies may disagree on, and is owed by who took the
 * report when nobody answers for the child. Without protocols nothing is owed under any.
 */
export function clocksOfChild(matter: Matter): Pick<ChildState, 'missingEpisodes' | 'deadlines'> {
  const { protocols, missingEpisodes } = matter;
  if (protocols === undefined) return { missingEpisodes, deadlines: [] };
  const { ofEpisodes, ofChild } = foldDuties({ ...matter, protocols });
  const interviewOwed = returnInterviews({ ...matter, protocols });
  return {
    missingEpisodes: missingEpisodes.map((episode, index) => {
      const owed = [...interviewOwed(episode), ...(ofEpisodes[index] ?? [])];
      return owed.length === 0 ? episode : { ...episode, deadlines: [...episode.deadlines, ...owed] };
    }),
    deadlines: ofChild,
  };
}

function returnInterviews({
  ordered,
  returnInterviews: interviews,
  protocols,
}: Pick<Matter, 'ordered' | 'returnInterviews'> & DutyMatter): (
  episode: MissingEpisodeState,
) => MissingEpisodeState['deadlines'] {
  const care = careOf(ordered);
  const historical = new Set(ordered.filter((fact) => fact.historical).map(({ key }) => factKeyText(key)));
  const known: Omit<ReturnInterviewMatter, 'episode'> = {
    interviews,
    protocols,
    responsibleAt: (at) => careAt(care, 'responsibleAuthority', at),
    isHistorical: (fact) => historical.has(factKeyText(fact)),
  };
  return (episode) => {
    const owed = returnInterviewDeadline({ ...known, episode });
    return owed === null ? [] : [owed];
  };
}
