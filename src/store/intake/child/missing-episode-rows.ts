import { factKeyText } from '../../../model/agency-fact/canonical';
import type { Deadline } from '../../../model/deadline/deadline';
import type { MissingEpisodeState } from '../../../model/missing-episode/missing-episode-state';
import type { Instant } from '../../../model/time/occurred';
import { storableJson } from '../storable-json';

/** A missing episode laid out by information category, as it is stored; what is JSON there is its text here. */
export interface MissingEpisodeRows {
  readonly id: string;
  readonly aliases: readonly string[];
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

export interface DeadlineRow {
  readonly rule: string;
  readonly anchor: string;
  readonly owner: string;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly warnAt: Instant | null;
  readonly stoppedBy: string | null;
  readonly stoppedAt: Instant | null;
  readonly protocol: string | null;
}

interface Ids {
  readonly id: string;
  readonly aliases: readonly string[];
}

export function missingEpisodeRows(episode: MissingEpisodeState, { id, aliases }: Ids): MissingEpisodeRows {
  const { status, owner, historical, category, reportedAt, recordedAt, locatedAt, returnedAt, closedAt } =
    episode;
  const { lastSeen, missingFrom, foundPlace, risk, delay, circumstances, reporter, chronology } = episode;
  const level = risk.shown?.value;
  return {
    id,
    aliases,
    status,
    owner,
    historical,
    sortAt: sortAt(episode),
    riskLevel: level?.recognised === true ? level.value : null,
    content: storableJson({ category, reportedAt, recordedAt, locatedAt, returnedAt, closedAt }),
    whereabouts: storableJson({ lastSeen, missingFrom, foundPlace }),
    risk: storableJson({ risk, delay, circumstances }),
    thirdParties: storableJson({ reporter }),
    chronology: storableJson(chronology),
    deadlines: episode.deadlines.map(deadlineRow),
  };
}

function deadlineRow(deadline: Deadline): DeadlineRow {
  const { rule, owner, startedAt, dueAt, warnAt, stoppedAt, protocol } = deadline;
  const stoppedBy = deadline.stoppedBy === null ? null : factKeyText(deadline.stoppedBy);
  return {
    rule,
    anchor: factKeyText(deadline.anchor),
    owner,
    startedAt,
    dueAt,
    warnAt,
    stoppedBy,
    stoppedAt,
    protocol,
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
