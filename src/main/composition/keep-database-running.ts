import { startLoop } from '../../messaging/loop/start-loop';
import type { Installation } from './installation';
import type { Running } from './running';

const LOOK_EVERY_MS = 2_000;

/** The embedded PostgreSQL belongs to whoever uses it, so whoever finds it dead starts it again. */
export function keepDatabaseRunning({ database, pools, log }: Installation): Running {
  if (!database.embedded) return { stop: async () => undefined };
  const step = async (): Promise<'idle'> => {
    try {
      await pools.feed.query('select 1');
    } catch {
      await database.ensureRunning();
    }
    return 'idle';
  };
  return startLoop({ part: 'embedded-database', step, idleMs: LOOK_EVERY_MS, log });
}
