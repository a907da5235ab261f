import type { Pool } from 'pg';
import type { Clock } from '../../hub/ports/clock';
import type { Outbox, OutboxRecord } from '../../hub/ports/outbox';
import { inTransaction } from '../connection/in-transaction';

/** Any number will do as long as every process uses the same. */
const RELAY_LOCK = 7_160_110;

interface Row {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly value: Buffer;
}

export function createOutbox(pool: Pool, clock: Clock): Outbox {
  return {
    sendNext: (limit, send) =>
      inTransaction(pool, async (client) => {
        const lock = await client.query<{ won: boolean }>('select pg_try_advisory_xact_lock($1) as won', [
          RELAY_LOCK,
        ]);
        if (lock.rows[0]?.won !== true) return 'held';
        const { rows } = await client.query<Row>(
          `select id, topic, key, headers, value from jp.outbox where sent_at is null order by id limit $1`,
          [limit],
        );
        if (rows.length === 0) return 0;
        await send(rows.map(recordOf));
        await client.query('update jp.outbox set sent_at = $2 where id = any($1::bigint[])', [
          rows.map(({ id }) => id),
          clock.now(),
        ]);
        return rows.length;
      }),
    async depth() {
      const { rows } = await pool.query<{ unsent: number; oldest: Date | null }>(
        'select count(*)::int as unsent, min(at) as oldest from jp.outbox where sent_at is null',
      );
      return { unsent: rows[0]?.unsent ?? 0, oldestAt: rows[0]?.oldest ?? null };
    },
    async forgetSentBefore(instant) {
      const { rowCount } = await pool.query('delete from jp.outbox where sent_at < $1', [instant]);
      return rowCount ?? 0;
    },
  };
}

function recordOf({ id, topic, key, headers, value }: Row): OutboxRecord {
  return { id: BigInt(id), topic, key, headers, value };
}
