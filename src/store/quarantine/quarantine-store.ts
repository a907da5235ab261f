import type { Pool } from 'pg';
import type { Clock } from '../../hub/ports/clock';
import type { QuarantineEntry, QuarantineState, QuarantineStore } from '../../hub/ports/quarantine-store';

interface EntryRow {
  readonly id: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly agency: string;
  readonly source: string;
  readonly reason: string;
  readonly detail: string;
  readonly bytes: number | null;
  readonly state: QuarantineState;
  readonly at: Date;
  readonly settled_at: Date | null;
}

interface WholeRow extends EntryRow {
  readonly headers: Record<string, string>;
  readonly value: Buffer | null;
}

const ENTRY = `id, topic, partition, "offset", agency, source, reason, detail, octet_length(value) as bytes, state, at, settled_at`;

export function createQuarantineStore(pool: Pool, clock: Clock): QuarantineStore {
  return {
    async list({ state, agency, limit }) {
      const { rows } = await pool.query<EntryRow>(
        `select ${ENTRY} from jp.quarantine
          where ($1::text is null or state = $1) and ($2::text is null or agency = $2)
          order by id desc limit $3`,
        [state, agency, limit],
      );
      return rows.map(entryOf);
    },
    async get(id) {
      const { rows } = await pool.query<WholeRow>(
        `select ${ENTRY}, headers, value from jp.quarantine where id = $1`,
        [id],
      );
      const row = rows[0];
      return row === undefined ? null : { ...entryOf(row), headers: row.headers, value: row.value };
    },
    async settle(id, state) {
      const { rowCount } = await pool.query(
        `update jp.quarantine set state = $2, settled_at = $3 where id = $1 and state = 'held'`,
        [id, state, clock.now()],
      );
      return rowCount === 1;
    },
    async pressure() {
      const { rows } = await pool.query<{ held: number; oldest: Date | null }>(
        `select count(*)::int as held, min(at) as oldest from jp.quarantine where state = 'held'`,
      );
      return { held: rows[0]?.held ?? 0, oldestAt: rows[0]?.oldest ?? null };
    },
  };
}

function entryOf(row: EntryRow): QuarantineEntry {
  const { id, topic, partition, offset, agency, source, reason, detail, bytes, state, at } = row;
  const place = { topic, partition, offset: BigInt(offset), agency, source };
  return { id: BigInt(id), ...place, reason, detail, bytes, state, at, settledAt: row.settled_at };
}
