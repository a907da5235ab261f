import { Client } from 'pg';
import type { ServerAccess } from './server-access';
import { errorCode } from './error-code';

export type Answer = 'ours' | 'not yet' | 'not ours' | 'silent';

const PATIENCE_MS = 3_000;
const STARTING_UP = '57P03';

/** Asks what is behind the port. Only our own server knows our credential *and* runs our cluster. */
export async function askServer(access: ServerAccess, cluster: string): Promise<Answer> {
  const client = new Client({
    ...access,
    database: 'postgres',
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ cluster: string }>(
      "select current_setting('data_directory') as cluster",
    );
    return rows[0]?.cluster === cluster ? 'ours' : 'not ours';
  } catch (error) {
    const code = errorCode(error);
    if (code === STARTING_UP) return 'not yet';
    return code === 'ECONNREFUSED' ? 'silent' : 'not ours';
  } finally {
    await client.end().catch(() => undefined);
  }
}
