import type { AgencyFact } from '../agency-fact/agency-fact';
import { factKeyText } from '../agency-fact/canonical';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { returnInterviewDeadline } from '../deadline/return-interview-deadline';
import type { ReturnInterviewMatter } from '../deadline/return-interview-deadline';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import { careAt, careOverTime } from './care-over-time';

/** A child's missing episodes with the clock of the return interview owed for each; facts are effective and in order. */
export function withReturnInterviewClocks(
  ordered: readonly AgencyFact[],
  episodes: readonly MissingEpisodeState[],
  { interviews, protocols }: Pick<ReturnInterviewMatter, 'interviews' | 'protocols'>,
): readonly MissingEpisodeState[] {
  const responsibleAt = responsibleOver(ordered);
  const historical = new Set(ordered.filter((fact) => fact.historical).map(({ key }) => factKeyText(key)));
  const isHistorical: ReturnInterviewMatter['isHistorical'] = (fact) => historical.has(factKeyText(fact));
  return episodes.map((episode) => {
    const owed = returnInterviewDeadline({ episode, interviews, protocols, responsibleAt, isHistorical });
    return owed === null ? episode : { ...episode, deadlines: [...episode.deadlines, owed] };
  });
}

function responsibleOver(ordered: readonly AgencyFact[]): ReturnInterviewMatter['responsibleAt'] {
  const care = careOverTime(factsOfKind(ordered, 'care-described'));
  return (at) => careAt(care, 'responsibleAuthority', at);
}
