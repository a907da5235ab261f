import type { Pool } from 'pg';
import type { LoggedRecord } from '../../hub/ports/event-log';
import type { Place } from './log-parts';

const LARGEST_BATCH_BYTES = 16_000_000;

interface Row {
  readonly offset: string;
  readonly key: string | null;
  readonly headers: Record<string, string>;
  readonly value: Buffer | null;
  readonly appended_at: Date;
}

const READ = {
  name: 'embedded-log-read',
  text: 'select "offset", key, headers, value, appended_at from log.read_records($1, $2, $3, $4, $5)',
};

/** Numbers what has been committed meanwhile, then reads on from an offset. */
export async function readRecords(
  pool: Pool,
  place: Place,
  from: bigint,
  atMost: number,
): Promise<readonly LoggedRecord[]> {
  const values = [place.topic, place.partition, from, atMost, LARGEST_BATCH_BYTES];
  const { rows } = await pool.query<Row>({ ...READ, values });
  return rows.map((row) => ({
    ...place,
    offset: BigInt(row.offset),
    key: row.key,
    headers: row.headers,
    value: row.value,
    appendedAt: row.appended_at,
  }));
}
