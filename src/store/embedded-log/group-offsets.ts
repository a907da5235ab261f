import type { Pool } from 'pg';
import type { ReadFrom } from '../../hub/ports/event-log';
import type { Place } from './log-parts';

/** Notes where a group begins in the partitions it has never read. Done before it reads, so nothing falls between. */
export async function settleStart(
  pool: Pool,
  group: string,
  places: readonly Place[],
  from: ReadFrom,
): Promise<void> {
  for (const { topic, partition } of places)
    await pool.query(
      `insert into log.reader_group (reader_group, topic, partition, next_offset)
       select $1, $2, $3, case when $4 then log.number_records($2, $3) else 0 end
       on conflict do nothing`,
      [group, topic, partition, from === 'latest'],
    );
}

/** A reader's hold on a partition. */
export interface Hold extends Place {
  readonly group: string;
  readonly fence: string;
  readonly nextOffset: bigint;
}

export async function raiseFence(pool: Pool, group: string, place: Place): Promise<Hold> {
  const { rows } = await pool.query<{ fence: string; next_offset: string }>(
    `update log.reader_group set fence = fence + 1
     where reader_group = $1 and topic = $2 and partition = $3 returning fence, next_offset`,
    [group, place.topic, place.partition],
  );
  const row = rows[0];
  if (row === undefined) throw new Error(`group ${group} has no start in ${place.topic}/${place.partition}`);
  return { ...place, group, fence: row.fence, nextOffset: BigInt(row.next_offset) };
}

/** False when another reader has taken the partition over meanwhile: it will read those records again. */
export async function commitOffset(pool: Pool, hold: Hold, nextOffset: bigint): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update log.reader_group set next_offset = $5
     where reader_group = $1 and topic = $2 and partition = $3 and fence = $4`,
    [hold.group, hold.topic, hold.partition, hold.fence, nextOffset],
  );
  return rowCount === 1;
}

/** How many committed records of the topics the group has still to read. */
export async function groupLag(pool: Pool, group: string, topics: readonly string[]): Promise<bigint> {
  const { rows } = await pool.query<{ lag: string }>(
    `select coalesce(sum(
       p.next_offset - coalesce(g.next_offset, 0)
       + (select count(*) from log.record r
          where r.topic = p.topic and r.partition = p.partition and r."offset" is null)), 0) as lag
     from log.partition p
     left join log.reader_group g on g.topic = p.topic and g.partition = p.partition and g.reader_group = $1
     where p.topic = any($2)`,
    [group, topics],
  );
  return BigInt(rows[0]?.lag ?? 0);
}
