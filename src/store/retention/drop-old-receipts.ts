import type { Pool } from 'pg';

/** So many rows a statement: a sweep that is late must not hold the table. */
const AT_ONCE = 10_000;

const DROP = `
  delete from jp.receipt where ctid = any (array(select ctid from jp.receipt where at < $1 limit ${AT_ONCE}))`;

/**
 * Forgets how records ended that were accounted for before an instant (UTC); answers how many. A record read again
 * after that is still taken in once: its lines are known as long as their facts are.
 */
export async function dropOldReceipts(pool: Pool, before: Date): Promise<number> {
  let dropped = 0;
  for (let last = AT_ONCE; last === AT_ONCE; dropped += last) {
    last = (await pool.query(DROP, [before])).rowCount ?? 0;
  }
  return dropped;
}
