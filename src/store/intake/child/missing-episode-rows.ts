import type { LinkMark } from '../../../model/missing-episode/companions';
import type { MissingEpisodeState } from '../../../model/missing-episode/missing-episode-state';
import { responseParts } from '../../../model/response/response-parts';
import type { Instant } from '../../../model/time/occurred';
import { storableJson } from '../storable-json';
import { deadlineRows } from './deadline-rows';
import type { DeadlineRow } from './deadline-rows';

/** A missing episode laid out by information category, as it is stored; what is JSON there is its text here. */
export interface MissingEpisodeRows {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly links: readonly LinkMark[];
  readonly status: string;
  readonly owner: string;
  readonly historical: boolean;
  readonly sortAt: Instant;
  readonly riskLevel: string | null;
  readonly content: string;
  readonly whereabouts: string;
  readonly risk: string;
  readonly thirdParties: string;
  readonly chronology: string;
  readonly deadlines: readonly DeadlineRow[];
}

interface Ids {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly links: readonly LinkMark[];
}

export function missingEpisodeRows(
  episode: MissingEpisodeState,
  { id, aliases, links }: Ids,
): MissingEpisodeRows {
  const { status, owner, historical, category, reportedAt, recordedAt, locatedAt, returnedAt, closedAt } =
    episode;
  const { lastSeen, missingFrom, foundPlace, risk, delay, circumstances, reporter, chronology } = episode;
  const level = risk.shown?.value;
  const response = responseParts(episode.response);
  return {
    id,
    aliases,
    links,
    status,
    owner,
    historical,
    sortAt: sortAt(episode),
    riskLevel: level?.recognised === true ? level.value : null,
    content: storableJson({
      ...{ category, reportedAt, recordedAt, locatedAt, returnedAt, closedAt },
      response: response.existence,
    }),
    whereabouts: storableJson({ lastSeen, missingFrom, foundPlace, response: response.whereabouts }),
    risk: storableJson({ risk, delay, circumstances, response: response.risk }),
    thirdParties: storableJson({ reporter }),
    chronology: storableJson(chronology),
    deadlines: deadlineRows(episode.deadlines),
  };
}

/** When it was reported; failing that the earliest that is known of it, so that it has a place in every list. */
function sortAt({
  reportedAt,
  recordedAt,
  locatedAt,
  returnedAt,
  closedAt,
  chronology,
}: MissingEpisodeState): Instant {
  if (reportedAt.shown !== null) return reportedAt.shown.value.start;
  const times = [recordedAt, locatedAt, returnedAt, closedAt].flatMap(
    ({ shown }) => shown?.value.start ?? [],
  );
  const earliest = [...times, ...chronology.map(({ occurred }) => occurred.start)].sort()[0];
  if (earliest === undefined) throw new Error('a missing episode of which no time is known');
  return earliest;
}
