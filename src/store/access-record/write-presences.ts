import type { Pool } from 'pg';
import { basisText } from '../../access/basis';
import type { Presence } from '../../hub/ports/reading';

const JOIN = `insert into access_record.presence
  (id, group_key, agency, role, person, purpose, basis, operation, joined_at, joined_position, until_at)
  select id, group_key, agency, role, person, purpose, basis, operation, $1, joined_position, until_at
  from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
    $10::bigint[], $11::timestamptz[])
    as joining (id, group_key, agency, role, person, purpose, basis, operation, joined_position, until_at)`;

export async function writeJoined(pool: Pool, presences: readonly Presence[], at: Date): Promise<void> {
  if (presences.length === 0) return;
  const column = <T>(read: (presence: Presence) => T): readonly T[] => presences.map(read);
  await pool.query({
    name: 'presence-joined',
    text: JOIN,
    values: [
      at,
      column(({ id }) => id),
      column(({ groupKey }) => groupKey),
      column(({ viewer }) => viewer.agency),
      column(({ viewer }) => viewer.role),
      column(({ viewer }) => viewer.person),
      column(({ viewer }) => viewer.purpose),
      column(({ audience }) => basisText(audience.basis)),
      column(({ operation }) => operation),
      column(({ joinedPosition }) => joinedPosition.toString()),
      column(({ viewer }) => viewer.token.expiresAt.toISOString()),
    ],
  });
}

/** Deliveries may be told of out of order; the furthest counts. */
export async function writeDelivered(pool: Pool, ids: readonly string[], position: bigint): Promise<void> {
  if (ids.length === 0) return;
  await pool.query({
    name: 'presence-delivered',
    text: `update access_record.presence
      set delivered_position = greatest(delivered_position, $2)
      where id = any($1::text[]) and (delivered_position is null or delivered_position < $2)`,
    values: [ids, position.toString()],
  });
}

export async function writeLeft(
  pool: Pool,
  ids: readonly string[],
  position: bigint,
  at: Date,
): Promise<void> {
  if (ids.length === 0) return;
  await pool.query({
    name: 'presence-left',
    text: `update access_record.presence set delivered_position = greatest(delivered_position, $2), left_at = $3
      where id = any($1::text[]) and left_at is null`,
    values: [ids, position.toString(), at],
  });
}
