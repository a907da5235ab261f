import type { AgencyFact } from '../agency-fact/agency-fact';
import { factKeyText } from '../agency-fact/canonical';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { agencyId } from '../agency/agency-id';
import type { AgencyId } from '../agency/agency-id';
import { returnInterviewDeadline } from '../deadline/return-interview-deadline';
import type { ReturnInterviewMatter } from '../deadline/return-interview-deadline';
import type { MissingEpisodeState } from '../missing-episode/missing-episode-state';
import { authorityRelations } from './authority-relations';

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

/** A child already looked after when the first word of it came was so before: before it, the first authority named stands. */
function responsibleOver(ordered: readonly AgencyFact[]): ReturnInterviewMatter['responsibleAt'] {
  const periods = authorityRelations(factsOfKind(ordered, 'care-described')).flatMap(
    ({ because, scope, from, to }) => {
      const agency: AgencyId | null = agencyId(scope.replace(/^agency:/, ''));
      return because === 'responsible-authority' && agency !== null ? [{ agency, from, to }] : [];
    },
  );
  return (at) => {
    const then = periods.find(({ from, to }) => from <= at && (to === null || at < to));
    return (then ?? periods.find(({ from }) => from > at))?.agency ?? null;
  };
}
