import type { Pool } from 'pg';

const AT_ONCE = 10_000;

/**
 * By place and age. What some group has yet to read stays, however old; a topic that nobody reads here is another
 * system's, and kept by age alone.
 */
const TRIM = `
  with read as (
    select p.topic, p.partition, coalesce(min(g.next_offset), p.next_offset) as below
    from log.partition p left join log.reader_group g using (topic, partition)
    group by p.topic, p.partition, p.next_offset
  ), old as (
    select r.ctid from log.record r join read using (topic, partition)
    where r.appended_at < $1 and r."offset" < read.below limit ${AT_ONCE}
  )
  delete from log.record where ctid in (select ctid from old)`;

/** Removes records of the embedded log that were appended before an instant (UTC) and that every group has read. */
export async function trimEmbeddedLog(pool: Pool, before: Date): Promise<number> {
  let trimmed = 0;
  for (let last = AT_ONCE; last === AT_ONCE; trimmed += last) {
    last = (await pool.query(TRIM, [before])).rowCount ?? 0;
  }
  return trimmed;
}
