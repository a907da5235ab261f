import type { Pool } from 'pg';
import type { ConnectionLog } from '../connection/connection-log';
import { listen } from './listen';
import { numberChanges } from './number-changes';

export interface SequencerOptions {
  /** Sessions of the intake role. */
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly log: ConnectionLog;
}

export interface Sequencer {
  /** Looks at once; for a writer in this process, which need not wait for the notification. */
  wake(): void;
  stop(): Promise<void>;
}

/**
 * Numbers changes soon after they are committed, and at least every second. Every process may run one: the others
 * find nothing to do. While the database is away it keeps trying.
 */
export async function runSequencer({ pool, databaseUrl, log }: SequencerOptions): Promise<Sequencer> {
  const wake = oneAtATime(async () => {
    try {
      await numberChanges(pool);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      log.warn({ event: 'sequencer-failed', code }, 'changes are numbered on the next try');
    }
  });
  const stop = await listen({
    databaseUrl,
    role: 'jp_intake',
    channel: 'jp_change_unnumbered',
    wake: wake.ask,
  });
  return {
    wake: wake.ask,
    stop: async () => {
      await stop();
      await wake.idle();
    },
  };
}

/** However often it is asked while at work, the work is done once more after that, never twice at a time. */
function oneAtATime(work: () => Promise<void>): { ask(): void; idle(): Promise<void> } {
  let asked = false;
  let running: Promise<void> | null = null;
  const loop = async (): Promise<void> => {
    while (asked) {
      asked = false;
      await work();
    }
    running = null;
  };
  return {
    ask: () => {
      asked = true;
      running ??= loop();
    },
    idle: async () => {
      await running;
    },
  };
}
