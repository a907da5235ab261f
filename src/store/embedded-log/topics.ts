import type { Pool } from 'pg';
import type { TopicSpec } from '../../hub/ports/event-log';
import type { Place } from './log-parts';

const CREATE = `
with made as (
  insert into log.topic (topic, partitions) select * from unnest($1::text[], $2::int[])
  on conflict do nothing returning topic, partitions
)
insert into log.partition (topic, partition)
select topic, generate_series(0, partitions - 1) from made
`;

export async function createTopics(pool: Pool, topics: readonly TopicSpec[]): Promise<void> {
  // In one order everywhere: two processes that start together must not wait for each other.
  const sorted = [...topics].sort((a, b) => (a.topic < b.topic ? -1 : 1));
  await pool.query(CREATE, [sorted.map(({ topic }) => topic), sorted.map(({ partitions }) => partitions)]);
}

/** Answers how many partitions a topic has. They never change once a topic exists. */
export function partitionCounts(pool: Pool): (topic: string) => Promise<number> {
  const known = new Map<string, number>();
  return async (topic) => known.get(topic) ?? (await look(pool, known, topic));
}

async function look(pool: Pool, known: Map<string, number>, topic: string): Promise<number> {
  const { rows } = await pool.query<{ partitions: number }>(
    'select partitions from log.topic where topic = $1',
    [topic],
  );
  const partitions = rows[0]?.partitions;
  if (partitions === undefined) throw new Error(`no topic ${topic}: it must be created first`);
  known.set(topic, partitions);
  return partitions;
}

export async function placesOf(pool: Pool, topics: readonly string[]): Promise<readonly Place[]> {
  const { rows } = await pool.query<Place>(
    'select topic, partition from log.partition where topic = any($1) order by topic, partition',
    [topics],
  );
  return rows;
}
