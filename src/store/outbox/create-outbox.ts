import { IsNull, LessThan } from 'typeorm';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../hub/ports/clock';
import type { Outbox, OutboxRecord } from '../../hub/ports/outbox';
import { OutboxEntity } from '../entities/outbox-entity';

/** Any number will do as long as every relay uses the same. */
const RELAY_LOCK = 7_160_103;

/** The outbox in the database. Its rows are written by intake, in the transaction of the change they tell of. */
export function createOutbox(source: DataSource, clock: Clock): Outbox {
  const records = source.getRepository(OutboxEntity);
  return {
    sendNext: (limit, send) =>
      // The lock ends with the transaction, so it ends with a relay that is killed.
      source.transaction(async (tx) => {
        const [lock] = await tx.query<{ taken: boolean }[]>('select pg_try_advisory_xact_lock($1) as taken', [
          RELAY_LOCK,
        ]);
        if (lock?.taken !== true) return 'held';
        const rows = await tx.find(OutboxEntity, {
          where: { sentAt: IsNull() },
          order: { id: 'ASC' },
          take: limit,
        });
        if (rows.length === 0) return 0;
        await send(rows.map(recordOf));
        const ids = rows.map(({ id }) => id);
        await tx.query('update jp.outbox set sent_at = $1 where id = any ($2::bigint[])', [clock.now(), ids]);
        return rows.length;
      }),
    depth: async () => {
      const where = { sentAt: IsNull() };
      const [unsent, oldest] = await Promise.all([
        records.countBy(where),
        records.findOne({ where, select: { id: true, at: true }, order: { at: 'ASC' } }),
      ]);
      return { unsent, oldestAt: oldest?.at ?? null };
    },
    forgetSentBefore: async (instant) => (await records.delete({ sentAt: LessThan(instant) })).affected ?? 0,
  };
}

function recordOf({ id, topic, key, headers, value }: OutboxEntity): OutboxRecord {
  return { id: BigInt(id), topic, key, headers, value };
}
