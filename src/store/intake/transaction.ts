import { escapeLiteral } from 'pg';
import type { Pool, PoolClient } from 'pg';
import type { SystemViewer } from '../../access/viewer';

/** Any number will do as long as every process uses the same. */
const REBUILD_FENCE = 7_160_104;

/** Writers share the fence; a rebuild has it alone, so that no fact arrives half before and half after it. */
export type Fence = 'shared' | 'alone';

/** Runs `work` in one READ COMMITTED transaction; the viewer's name stands in the session for whoever looks at it. */
export async function transaction<T>(
  pool: Pool,
  viewer: SystemViewer,
  work: (session: PoolClient) => Promise<T>,
  fence: Fence = 'shared',
): Promise<T> {
  const session = await pool.connect();
  let broken: Error | undefined;
  try {
    await session.query(`
      begin isolation level read committed;
      set local jp.viewer = ${escapeLiteral(viewer.name)};
      select pg_advisory_xact_lock${fence === 'shared' ? '_shared' : ''}(${REBUILD_FENCE})`);
    const result = await work(session);
    await session.query('commit');
    return result;
  } catch (error) {
    // A session that cannot roll back is thrown away; the database rolls back when it ends.
    await session.query('rollback').catch((reason: unknown) => {
      broken = reason instanceof Error ? reason : new Error('rollback failed');
    });
    throw error;
  } finally {
    session.release(broken);
  }
}
