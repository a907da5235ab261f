import type { AgencyFact } from '../agency-fact/agency-fact';
import { recordText } from '../agency-fact/canonical';
import type { Classified } from '../agency-fact/fact-body';
import type { MissingEpisodeStatus } from './missing-episode-state';
import { episodePointerOf, standingRecord } from './standing-record';

/** How far an episode has come, one fact after another. */
export interface Progress {
  /** `null` before the first fact. `closed` is judged when all facts are in. */
  readonly status: Exclude<MissingEpisodeStatus, 'closed'> | null;
  /**
   * The source logs that tell of it, and of those the ones whose report was void and the ones closed. A log that others only
   * point to is none: nobody opened it here, so nobody has to close it.
   */
  readonly logs: readonly string[];
  readonly voidLogs: readonly string[];
  readonly closedLogs: readonly string[];
  /** The log that located the child, while the child is located. */
  readonly locatedIn: string | null;
}

/** Before anything is known. */
export const NO_PROGRESS: Progress = {
  status: null,
  logs: [],
  voidLogs: [],
  closedLogs: [],
  locatedIn: null,
};

/** Whether a report that comes now is of this episode: it has neither ended by return nor been cancelled. */
export function isOpen({ status }: Progress): boolean {
  return status !== 'returned' && status !== 'cancelled';
}

/** The episode after one more fact, in the model's order. */
export function advance(before: Progress, fact: AgencyFact): Progress {
  const log = recordText(standingRecord(fact));
  const isOwn = episodePointerOf(fact) === null;
  const progress = isOwn ? { ...before, logs: withLog(before.logs, log) } : before;
  switch (fact.body.kind) {
    case 'missing-reported':
      return reported(progress, log);
    case 'classified':
      return classified(progress, log, fact.body);
    case 'response-delayed':
      return { ...progress, status: isUnderway(progress) ? 'delayed' : progress.status };
    case 'risk-assessed':
      return atLeastReported(progress);
    case 'located':
      return fact.body.wellBeingConfirmed ? located(progress, log) : atLeastReported(progress);
    case 'returned':
      return { ...progress, status: 'returned', locatedIn: null };
    case 'cancelled':
      return cancelled(progress, log);
    case 'log-closed': {
      const closed = { ...progress, closedLogs: withLog(progress.closedLogs, log) };
      const { closure } = fact.body;
      return closure.recognised && closure.value === 'cancelled' ? cancelled(closed, log) : closed;
    }
    default:
      return before;
  }
}

function withLog(logs: readonly string[], log: string): readonly string[] {
  return logs.includes(log) ? logs : [...logs, log];
}

function atLeastReported(progress: Progress): Progress {
  return { ...progress, status: progress.status ?? 'reported' };
}

function isUnderway({ status }: Progress): boolean {
  return status !== 'located' && status !== 'returned' && status !== 'cancelled';
}

/** A report in another log after the child was found is a new alarm; in the same log it is that log's own report, typed late. */
function reported(progress: Progress, log: string): Progress {
  const again =
    progress.status === 'cancelled' || (progress.status === 'located' && progress.locatedIn !== log);
  if (!again) return atLeastReported(progress);
  return revived(progress, log, 'reported');
}

/**
 * The latest decision counts, even one that comes after a return: to show a child as back who may be gone is the worse
 * mistake. The contradiction is put before a person.
 */
function classified(progress: Progress, log: string, { category }: Classified): Progress {
  if (!category.recognised) return atLeastReported(progress);
  const status = category.value === 'no-apparent-risk' ? 'absent' : category.value;
  return revived(progress, log, status);
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
