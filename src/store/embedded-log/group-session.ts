import type { PoolClient } from 'pg';
import { APPENDED, MEMBERS, type EmbeddedLogParts, type Place } from './log-parts';
import { murmur2 } from './partition-of-key';

export interface GroupSessionOptions {
  readonly group: string;
  readonly topics: readonly string[];
  readonly onAppended: (topic: string) => void;
  readonly onMembers: () => void;
  /** The connection is gone, and with it every lock. */
  readonly onLost: () => void;
}

/** One reader's membership of its group, on a connection of its own. The locks die with the connection. */
export interface GroupSession {
  /** The places this reader ought to hold, given who lives now. */
  share(places: readonly Place[]): Promise<readonly Place[]>;
  tryTake(place: Place): Promise<boolean>;
  giveBack(place: Place): Promise<void>;
  leave(): Promise<void>;
}

const LIVE = `
select reader_id, topics from log.reader where reader_group = $1 and exists (
  select from pg_locks l
  where l.locktype = 'advisory' and l.granted and l.objsubid = 2
    and l.database = (select oid from pg_database where datname = current_database())
    and l.classid::bigint = hashtext($2) & 4294967295 and l.objid::bigint = reader_id)
order by reader_id
`;

export async function joinGroup(
  parts: EmbeddedLogParts,
  options: GroupSessionOptions,
): Promise<GroupSession> {
  const client = await parts.pool.connect();
  client.on('error', options.onLost);
  client.on('notification', ({ channel, payload }) => {
    if (channel === APPENDED) options.onAppended(payload ?? '');
    else if (payload === options.group) options.onMembers();
  });
  try {
    await client.query(`listen ${APPENDED}`);
    await client.query(`listen ${MEMBERS}`);
    const readerId = await enter(client, options);
    return session(client, options, readerId);
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function session(client: PoolClient, options: GroupSessionOptions, readerId: number): GroupSession {
  const { group } = options;
  return {
    share: async (places) => {
      const { rows } = await client.query<Reader>(LIVE, [group, lockOfReaders(group)]);
      return places.filter((place) => owner(place, rows) === readerId);
    },
    tryTake: async (place) => {
      const { rows } = await client.query<{ taken: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
        [lockOfPlace(group, place)],
      );
      return rows[0]?.taken === true;
    },
    giveBack: async (place) => {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [lockOfPlace(group, place)]);
      await client.query('select pg_notify($1, $2)', [MEMBERS, group]);
    },
    leave: async () => {
      client.off('error', options.onLost);
      client.on('error', () => undefined);
      try {
        await client.query('delete from log.reader where reader_id = $1', [readerId]);
        await client.query('select pg_notify($1, $2)', [MEMBERS, group]);
      } catch {
        // The row of a dead reader counts for nothing and is swept by the next to enter.
      }
      // Closed, not given back to the pool: that ends the locks and the listening with it.
      client.release(true);
    },
  };
}

interface Reader {
  readonly reader_id: number;
  readonly topics: readonly string[];
}

/** The lock is taken before the row is written: a row without a lock is always a dead reader's. */
async function enter(client: PoolClient, { group, topics }: GroupSessionOptions): Promise<number> {
  const drawn = await client.query<{ id: string }>(
    "select nextval(pg_get_serial_sequence('log.reader', 'reader_id')) as id",
  );
  const readerId = Number(drawn.rows[0]?.id);
  await client.query('select pg_advisory_lock(hashtext($1), $2)', [lockOfReaders(group), readerId]);
  await client.query(
    'insert into log.reader (reader_id, reader_group, topics) overriding system value values ($1, $2, $3)',
    [readerId, group, topics],
  );
  await client.query(
    `delete from log.reader where reader_group = $1 and reader_id not in (select reader_id from (${LIVE}) live)`,
    [group, lockOfReaders(group)],
  );
  await client.query('select pg_notify($1, $2)', [MEMBERS, group]);
  return readerId;
}

/** Everybody works out the same answer from the same list, so nobody has to be asked. */
function owner({ topic, partition }: Place, readers: readonly Reader[]): number | undefined {
  const able = readers.filter(({ topics }) => topics.includes(topic));
  const turn = (murmur2(Buffer.from(topic)) >>> 1) + partition;
  return able[turn % able.length]?.reader_id;
}

function lockOfReaders(group: string): string {
  return `log readers ${group}`;
}

function lockOfPlace(group: string, { topic, partition }: Place): string {
  return `log place ${group} ${topic} ${partition}`;
}
