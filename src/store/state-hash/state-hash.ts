import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { canonicalTables } from './canonical-tables';
import type { CanonicalTable } from './canonical-tables';

const AT_ONCE = 2_000;

/**
 * SHA-256 over every derived row in a fixed order, hexadecimal. Equal facts folded by equal rules give an equal
 * hash, whenever and in whatever order they arrived: versions, positions, times of receipt and the access record are
 * not in it. Reads one snapshot, a few rows at a time. The pool's sessions must speak as the intake role.
 */
export async function stateHash(pool: Pool): Promise<string> {
  const hash = createHash('sha256');
  const session = await pool.connect();
  let failure: Error | undefined;
  try {
    await session.query('begin isolation level repeatable read read only; set local statement_timeout = 0');
    for (const table of canonicalTables) await addTable(session, table, hash);
    await session.query('commit');
  } catch (error) {
    failure = error instanceof Error ? error : new Error('unreadable');
    throw error;
  } finally {
    session.release(failure);
  }
  return hash.digest('hex');
}

async function addTable(
  session: PoolClient,
  { name, row, order }: CanonicalTable,
  hash: Hash,
): Promise<void> {
  hash.update(`${name}\n`);
  const collated = order.map((column) => `${column} collate "C"`).join(', ');
  await session.query(
    `declare canonical no scroll cursor for select jsonb_build_array(${row})::text as line from jp.${name} order by ${collated}`,
  );
  for (;;) {
    const { rows } = await session.query<{ line: string }>(`fetch ${AT_ONCE} from canonical`);
    for (const { line } of rows) hash.update(`${line}\n`);
    if (rows.length < AT_ONCE) break;
  }
  await session.query('close canonical');
}
