import type { Pool } from 'pg';
import { run } from '../connection/statement';
import { NUMBERED } from './channels';

const BATCH = 1_000;

/** Told with the commit that gives the positions. With nothing to number, nothing is locked and nothing committed. */
const NUMBER = {
  name: 'change-number',
  text: `
    select numbered, case when numbered > 0 then pg_notify('${NUMBERED}', '') end
    from (select from jp.change where position is null limit 1) waiting
    cross join lateral jp.number_changes($1) numbered`,
};

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
    if (numbered < BATCH) return total;
  }
}
