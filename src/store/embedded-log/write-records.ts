import type { ClientBase, Pool } from 'pg';
import type { LogRecord } from '../../hub/ports/event-log';
import { APPENDED } from './log-parts';
import { partitionOfKey } from './partition-of-key';

/** One statement, so the batch is in the log whole or not at all, in the order it was given. */
const INSERT = `
with written as (
  insert into log.record (topic, partition, key, headers, value, appended_at)
  select topic, partition, key, headers::jsonb, value, $6
  from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::bytea[])
    with ordinality as given(topic, partition, key, headers, value, place)
  order by place
  returning topic
)
select pg_notify('${APPENDED}', topic) from (select distinct topic from written) topics
`;

export interface RecordWrite {
  /** A client inside a transaction makes the records part of it: readers see them when it commits. */
  readonly into: Pool | ClientBase;
  readonly records: readonly LogRecord[];
  readonly at: Date;
  readonly partitionsOf: (topic: string) => Promise<number>;
}

export async function writeRecords({ into, records, at, partitionsOf }: RecordWrite): Promise<void> {
  if (records.length === 0) return;
  const partitions: number[] = [];
  for (const { topic, key } of records) {
    const count = await partitionsOf(topic);
    partitions.push(key === null ? Math.floor(Math.random() * count) : partitionOfKey(key, count));
  }
  await into.query(INSERT, [
    records.map(({ topic }) => topic),
    partitions,
    records.map(({ key }) => key),
    records.map(({ headers }) => JSON.stringify(headers)),
    records.map(({ value }) =>
      value === null ? null : Buffer.from(value.buffer, value.byteOffset, value.byteLength),
    ),
    at,
  ]);
}
