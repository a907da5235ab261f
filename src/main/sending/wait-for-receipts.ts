import { setTimeout as pause } from 'node:timers/promises';
import { CommandFailure } from '../terminal/command-failure';
import { EXIT } from '../terminal/exit-codes';
import type { OpenRecords } from './send-records';

export interface Waiting {
  readonly patienceMs: number;
  readonly stop: AbortSignal;
  readonly elapsedMs: () => number;
  readonly say: (line: string) => void;
}

const FIRST_LOOK_MS = 20;
const LONGEST_LOOK_MS = 500;
const HINT_AFTER_MS = 5_000;

/** Looks until every record is accounted for. Gives up only when nothing has moved for as long as the patience. */
export async function waitForReceipts(
  open: OpenRecords,
  collect: () => Promise<number>,
  { patienceMs, stop, elapsedMs, say }: Waiting,
): Promise<void> {
  let quietSince = elapsedMs();
  let lookMs = FIRST_LOOK_MS;
  let hinted = false;
  while (open.size > 0) {
    const moved = await collect();
    if (open.size === 0) return;
    const quietMs = moved > 0 ? 0 : elapsedMs() - quietSince;
    if (moved > 0) quietSince = elapsedMs();
    lookMs = moved > 0 ? FIRST_LOOK_MS : Math.min(LONGEST_LOOK_MS, lookMs * 2);
    if (quietMs > HINT_AFTER_MS && !hinted) {
      hinted = true;
      say(
        'nothing is taking records in: start "npm start", or "joint-picture worker" on this DATA_DIR or database',
      );
    }
    if (quietMs > patienceMs || stop.aborted) throw notAccountedFor(open.size);
    await pause(lookMs, undefined, { signal: stop }).catch(() => undefined);
  }
}

function notAccountedFor(count: number): CommandFailure {
  return new CommandFailure(
    EXIT.dependencyAway,
    `${count} record${count === 1 ? '' : 's'} safe on the log, not yet taken in`,
    'Start a worker; they will be taken in then. Sending them again does no harm.',
  );
}
