import type { Pool } from 'pg';
import { run } from '../connection/statement';
import { NUMBERED } from './channels';

const BATCH = 1_000;
const NUMBER = { name: 'change-number', text: 'select jp.number_changes($1) as numbered' };
const WAKE = { name: 'change-wake', text: `select pg_notify('${NUMBERED}', '')` };

/**
 * Gives committed changes their positions, oldest first, and wakes whoever tails the feed; answers how many. Any
 * process may do it at any time: a row lock lets one through at a time. A writer that has not committed is not seen
 * and not waited for; its changes are numbered after it commits.
 */
export async function numberChanges(pool: Pool): Promise<number> {
  let total = 0;
  for (;;) {
    const [row] = await run<{ numbered: string }>(pool, NUMBER, [BATCH]);
    const numbered = Number(row?.numbered ?? 0);
    total += numbered;
    if (numbered > 0) await run(pool, WAKE, []);
    if (numbered < BATCH) return total;
  }
}
