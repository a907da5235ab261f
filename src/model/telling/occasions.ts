import type { AgencyFact, FactKey } from '../agency-fact/agency-fact';
import { factKeyText, recordText } from '../agency-fact/canonical';
import type { GatheredInterview } from '../interview/gather-interviews';
import { foundingKey } from '../missing-episode/founding-keys';
import { isFounding, setAsideIn } from '../missing-episode/gather-episodes';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import { standingRecord } from '../missing-episode/standing-record';
import { TELLING_KINDS } from './telling-kinds';

/** What is told of together: a missing episode, one interview of it, or a thing recorded of the child apart from any. */
export interface Occasion {
  readonly episode: GatheredEpisode | null;
  readonly founding: FactKey | null;
  /** In order; facts about tellings are not among them, nor decisions taken without the authority. */
  readonly facts: readonly AgencyFact[];
}

/** Sorts effective, ordered facts of one child into what is told of together. */
export function occasionsOf(
  ordered: readonly AgencyFact[],
  episodes: readonly GatheredEpisode[],
  interviews: readonly GatheredInterview[],
): readonly Occasion[] {
  const ofInterviews = new Set(interviews.flatMap(({ facts }) => facts.map(({ key }) => factKeyText(key))));
  const isAside = setAsideIn(episodes);
  const loose = ordered.filter(
    (fact) =>
      !TELLING_KINDS.has(fact.body.kind) && !ofInterviews.has(factKeyText(fact.key)) && !isAside(fact),
  );
  const byRecord = new Map(
    episodes.flatMap((episode) => episode.records.map((record) => [record, episode] as const)),
  );
  const episodeOf = (fact: AgencyFact): GatheredEpisode | undefined =>
    byRecord.get(recordText(standingRecord(fact)));
  return [
    ...episodes.map((episode) => ({
      episode,
      founding: foundingOf(episode),
      facts: loose.filter((fact) => episodeOf(fact) === episode),
    })),
    ...interviews.map(({ episode, facts }) => ({
      episode,
      founding: episode === null ? null : foundingOf(episode),
      facts,
    })),
    ...loose.flatMap((fact) =>
      episodeOf(fact) === undefined ? [{ episode: null, founding: null, facts: [fact] }] : [],
    ),
  ];
}

function foundingOf({ facts }: GatheredEpisode): FactKey | null {
  const first = facts.find(isFounding);
  return first === undefined ? null : foundingKey(first);
}
