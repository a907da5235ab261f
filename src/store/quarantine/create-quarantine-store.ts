import type { DataSource } from 'typeorm';
import type { Clock } from '../../hub/ports/clock';
import type { QuarantineEntry, QuarantineStore } from '../../hub/ports/quarantine-store';
import { QuarantineEntity } from '../entities/quarantine-entity';

interface ListedRow {
  readonly entry: QuarantineEntity;
  readonly bytes: number | null;
}

/** Records set aside, in the database. Lists never fetch a record's content. */
export function createQuarantineStore(source: DataSource, clock: Clock): QuarantineStore {
  const records = source.getRepository(QuarantineEntity);
  return {
    list: async ({ state, agency, limit }) => {
      const query = records
        .createQueryBuilder('q')
        .select(LISTED)
        .addSelect('octet_length(q.value)', 'bytes')
        .orderBy('q.id', 'DESC')
        .limit(limit);
      if (state !== null) query.andWhere('q.state = :state', { state });
      if (agency !== null) query.andWhere('q.agency = :agency', { agency });
      const { entities, raw } = await query.getRawAndEntities<{ bytes: number | null }>();
      return entities.map((entry, index) => entryOf({ entry, bytes: raw[index]?.bytes ?? null }));
    },
    get: async (id) => {
      const row = await records.findOneBy({ id: id.toString() });
      if (row === null) return null;
      const { topic, partition, offset, agency, source: from, reason, detail, headers, value, state } = row;
      const place = { topic, partition, offset: BigInt(offset) };
      return { ...place, agency, source: from, reason, detail, headers, value, state };
    },
    settle: async (id, state) => {
      const held = { id: id.toString(), state: 'held' as const };
      const { affected } = await records.update(held, { state, settledAt: clock.now() });
      return affected === 1;
    },
    pressure: async () => {
      const where = { state: 'held' as const };
      const [held, oldest] = await Promise.all([
        records.countBy(where),
        records.findOne({ where, select: { id: true, at: true }, order: { at: 'ASC' } }),
      ]);
      return { held, oldestAt: oldest?.at ?? null };
    },
  };
}

const LISTED = [
  ...['id', 'topic', 'partition', 'offset', 'agency', 'source', 'reason', 'detail', 'state', 'at'],
  'settledAt',
].map((property) => `q.${property}`);

function entryOf({ entry, bytes }: ListedRow): QuarantineEntry {
  const { id, topic, partition, offset, agency, source, reason, detail, state, at, settledAt } = entry;
  const place = { topic, partition, offset: BigInt(offset) };
  return { id: BigInt(id), ...place, agency, source, reason, detail, bytes, state, at, settledAt };
}
