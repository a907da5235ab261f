import type { Pool } from 'pg';
import type { WatchStore } from '../../hub/ports/watch-store';
import { transaction } from '../intake/transaction';
import { claimChildren } from './claim-children';
import { readClocks } from './read-clocks';
import { lookAgain, recordEvents, renameRecorded, tellHubs } from './write-events';

/**
 * Clocks in PostgreSQL. The pool's sessions must speak as the watcher. A rebuild is waited for, as intake waits: it removes
 * and writes anew every clock, and what was told of them stays.
 */
export function createWatchStore(pool: Pool): WatchStore {
  return {
    turn: (viewer, { now, limit }, judge) =>
      transaction(pool, viewer, async (session) => {
        const children = await claimChildren(session, { now, limit });
        if (children.length === 0) return { children: 0, recorded: [] };
        const clocks = await readClocks(session, children);
        const verdict = judge(clocks);
        const fresh = await recordEvents(session, verdict.events, now);
        await renameRecorded(
          session,
          clocks.filter(({ isRenamed }) => isRenamed).map(({ reckoning }) => reckoning),
        );
        await tellHubs(session, fresh, now);
        await lookAgain(session, children, verdict.lookAgain);
        return { children: children.length, recorded: fresh.map(({ kind }) => kind) };
      }),
  };
}
