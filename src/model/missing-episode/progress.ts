import type { AgencyFact } from '../agency-fact/agency-fact';
import { recordText } from '../agency-fact/canonical';
import type { Classified } from '../agency-fact/fact-body';
import { kindOf } from '../agency/agency-id';
import { codeOf } from '../response/code-of';
import type { MissingEpisodeStatus } from './missing-episode-state';
import { episodePointerOf, standingRecord } from './standing-record';

/** How far an episode has come, one fact after another. */
export interface Progress {
  /** `null` before the first fact. `closed` is judged when all facts are in: a log's closing closes no episode. */
  readonly status: Exclude<MissingEpisodeStatus, 'closed'> | null;
  /** The source logs that tell of it, and of those the ones whose report was void. A log that others only point to is none. */
  readonly logs: readonly string[];
  readonly voidLogs: readonly string[];
  /** The log that located the child, while the child is located. */
  readonly locatedIn: string | null;
  /** Police were told or have decided: from then on no other agency's category moves where it stands (WY 8). */
  readonly policeSpoke: boolean;
}

/** Before anything is known. */
export const NO_PROGRESS: Progress = {
  status: null,
  logs: [],
  voidLogs: [],
  locatedIn: null,
  policeSpoke: false,
};

/** Whether a report that comes now is of this episode: it has neither ended by return nor been cancelled. */
export function isOpen({ status }: Progress): boolean {
  return status !== 'returned' && status !== 'cancelled';
}

/**
 * The episode after one more fact, in the model's order. A decision `setAside` was made without the authority: it is news that
 * the child is gone, and moves nothing else.
 */
export function advance(before: Progress, fact: AgencyFact, setAside = false): Progress {
  const log = recordText(standingRecord(fact));
  const isOwn = episodePointerOf(fact) === null;
  const progress = isOwn ? { ...before, logs: withLog(before.logs, log) } : before;
  const byPolice = kindOf(fact.key.agency) === 'police-force';
  if (setAside) return atLeast(progress, byPolice);
  switch (fact.body.kind) {
    case 'noticed':
    case 'intervention-level-set':
      return { ...progress, status: progress.status ?? 'noticed' };
    case 'missing-reported':
      return reported(progress, log, byPolice);
    case 'classified':
      return classified(progress, log, { ...fact.body, byPolice });
    case 'response-delayed':
      return delayed(progress, byPolice);
    case 'risk-assessed':
      return atLeast(progress, byPolice);
    case 'located':
      return fact.body.wellBeingConfirmed ? located(progress, log) : atLeast(progress, byPolice);
    case 'returned':
      return { ...progress, status: 'returned', locatedIn: null };
    case 'reopened':
      return reopened(progress);
    case 'cancelled':
      return cancelled(progress, log);
    case 'log-closed': {
      const { closure } = fact.body;
      return codeOf(closure) === 'cancelled' ? cancelled(progress, log) : progress;
    }
    default:
      return before;
  }
}

function withLog(logs: readonly string[], log: string): readonly string[] {
  return logs.includes(log) ? logs : [...logs, log];
}

/** News without a report: what police know of has been reported to them, what another agency tells has been noticed. */
function atLeast(progress: Progress, byPolice: boolean): Progress {
  if (byPolice) return heard(progress);
  return { ...progress, status: progress.status ?? 'noticed' };
}

/** From the first word of police their own status counts: until they decide, what another agency said is no decision of theirs. */
function heard(progress: Progress): Progress {
  if (progress.policeSpoke) return progress;
  const status = isUnderway(progress) ? 'reported' : progress.status;
  return { ...progress, status, policeSpoke: true };
}

function isUnderway({ status }: Progress): boolean {
  return status !== 'located' && status !== 'returned' && status !== 'cancelled';
}

function delayed(progress: Progress, byPolice: boolean): Progress {
  const { policeSpoke } = progress;
  return {
    ...progress,
    status: isUnderway(progress) ? 'delayed' : progress.status,
    policeSpoke: policeSpoke || byPolice,
  };
}

/** A report in another log after the child was found is a new alarm; in the same log it is that log's own report, typed late. */
function reported(progress: Progress, log: string, byPolice: boolean): Progress {
  const again =
    progress.status === 'cancelled' || (progress.status === 'located' && progress.locatedIn !== log);
  if (again) return { ...revived(progress, log, 'reported'), policeSpoke: progress.policeSpoke || byPolice };
  if (byPolice) return heard(progress);
  const status = progress.status ?? 'reported';
  return { ...progress, status: status === 'noticed' ? 'reported' : status };
}

/**
 * The latest decision counts, even one that comes after a return: to show a child as back who may be gone is the worse
 * mistake. The contradiction is put before a person. Police decide the police response: once they have spoken, another
 * agency's category is its own and moves nothing (WY 8).
 */
function classified(
  progress: Progress,
  log: string,
  { category, byPolice }: Pick<Classified, 'category'> & { readonly byPolice: boolean },
): Progress {
  if (!category.recognised) return atLeast(progress, byPolice);
  if (!byPolice && progress.policeSpoke) return progress;
  const status = category.value === 'no-apparent-risk' ? 'absent' : category.value;
  return { ...revived(progress, log, status), policeSpoke: progress.policeSpoke || byPolice };
}

/** Taken to be over wrongly: the child is gone as they were before, as far as anybody has said. */
function reopened(progress: Progress): Progress {
  const isOver = !isUnderway(progress);
  const before = progress.policeSpoke ? 'reported' : 'noticed';
  return {
    ...progress,
    status: isOver || progress.status === null ? before : progress.status,
    locatedIn: null,
    voidLogs: [],
  };
}

function revived(progress: Progress, log: string, status: NonNullable<Progress['status']>): Progress {
  const voidLogs = progress.voidLogs.filter((other) => other !== log);
  return { ...progress, status, voidLogs, locatedIn: null };
}

function located(progress: Progress, log: string): Progress {
  return isOpen(progress) ? { ...progress, status: 'located', locatedIn: log } : progress;
}

/** A void log voids the episode only when no other log tells of it: one of two reports being a duplicate returns no child. */
function cancelled(progress: Progress, log: string): Progress {
  const voidLogs = withLog(progress.voidLogs, log);
  const allVoid = progress.logs.every((other) => voidLogs.includes(other));
  if (!allVoid || progress.status === 'returned') return { ...progress, voidLogs };
  return { ...progress, voidLogs, status: 'cancelled', locatedIn: null };
}
