import type { Pool } from 'pg';
import { run } from '../connection/statement';

/** By position: writers' clocks may differ a little, and a gap in what is kept would be a change missed. */
const DROP = {
  name: 'change-drop',
  text: `
    delete from jp.change
    where position < (
      select coalesce(
        (select min(position) from jp.change where at >= $1),
        (select head + 1 from jp.sequencer where feed = 'change')
      )
    )
    returning position`,
};

/** Forgets changes told before an instant (UTC); answers how many. A change without a position is never dropped. */
export async function dropOldChanges(pool: Pool, before: Date): Promise<number> {
  return (await run(pool, DROP, [before])).length;
}
