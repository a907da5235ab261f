import type { AgencyFact } from '../agency-fact/agency-fact';
import { recordText } from '../agency-fact/canonical';
import type { FactOf } from '../agency-fact/fact-of-kind';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import { standingRecord } from '../missing-episode/standing-record';

/** What agencies have said of tellings on one occasion, in order. */
export interface SaidOfTellings {
  readonly recorded: readonly FactOf<'telling-recorded'>[];
  readonly barred: readonly FactOf<'telling-barred'>[];
  readonly acknowledged: readonly FactOf<'telling-acknowledged'>[];
}

/**
 * What was said of tellings, of each missing episode: of the one whose record it stands in or points to; and what a case file
 * says without naming any is of the latest that had begun by then. A bar without an episode is of every one.
 */
export function saidOfTellings(
  ordered: readonly AgencyFact[],
  episodes: readonly GatheredEpisode[],
): (episode: GatheredEpisode | null) => SaidOfTellings {
  const recorded = factsOfKind(ordered, 'telling-recorded');
  const barred = factsOfKind(ordered, 'telling-barred');
  const acknowledged = factsOfKind(ordered, 'telling-acknowledged');
  const named = (fact: AgencyFact): GatheredEpisode | null =>
    episodes.find(({ records }) => records.includes(recordText(standingRecord(fact)))) ?? null;
  return (episode) => ({
    recorded: recorded.filter((fact) => (named(fact) ?? latestBy(fact, episodes)) === episode),
    barred: barred.filter((fact) => [episode, null].includes(named(fact))),
    acknowledged: acknowledged.filter((fact) =>
      fact.body.anchor === undefined
        ? (named(fact) ?? latestBy(fact, episodes)) === episode
        : [episode, null].includes(named(fact)),
    ),
  });
}

function latestBy({ occurred }: AgencyFact, episodes: readonly GatheredEpisode[]): GatheredEpisode | null {
  return episodes.findLast(({ facts }) => facts.some((fact) => fact.occurred.start < occurred.end)) ?? null;
}
