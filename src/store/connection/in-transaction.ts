import type { Pool, PoolClient } from 'pg';

/**
 * Commits when `work` resolves, rolls back when it rejects. A session that cannot roll back is thrown away. `opening`
 * goes with `begin` in one round trip and takes no parameters.
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  opening = '',
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(`begin; ${opening}`);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}
