import type { Pool } from 'pg';
import { UNNUMBERED } from '../change/channels';
import { run } from '../connection/statement';

/** Not worth waiting for the disk: the commit of a notification has nothing else in it. */
const WAKE = {
  name: 'intake-wake',
  text: `select set_config('synchronous_commit', 'off', true), pg_notify('${UNNUMBERED}', '')`,
};

/**
 * Wakes the sequencer after a commit, and not inside the transaction: a notification there is held under one lock
 * for the whole database until the commit is on disk, and writers would wait for each other. One is under way at a
 * time; a lost one costs the second until the sequencer looks anyway.
 */
export function createWake(pool: Pool): () => void {
  let asked = false;
  let running = false;
  const loop = async (): Promise<void> => {
    while (asked) {
      asked = false;
      await run(pool, WAKE, []).catch(() => undefined);
    }
    running = false;
  };
  return () => {
    asked = true;
    if (running) return;
    running = true;
    void loop();
  };
}
