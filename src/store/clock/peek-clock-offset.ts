import { join } from 'node:path';
import { Client } from 'pg';
import { readServerAccess } from '../embedded-server/server-access';

const PATIENCE_MS = 1_000;

/** Reads the offset of an installation if its database is running; nothing is started for it. Zero otherwise. */
export async function peekClockOffset(databaseUrl: string | null, dataDir: string): Promise<number> {
  const address = databaseUrl ?? (await embeddedAddress(dataDir));
  if (address === null) return 0;
  const client = new Client({ connectionString: address, connectionTimeoutMillis: PATIENCE_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ milliseconds: string }>('select milliseconds from jp.clock_offset');
    return Number(rows[0]?.milliseconds ?? 0);
  } catch {
    return 0;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function embeddedAddress(dataDir: string): Promise<string | null> {
  const access = await readServerAccess(join(dataDir, 'postgres-access.json')).catch(() => null);
  if (access === null) return null;
  const { host, port, user, password } = access;
  return `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/joint_picture`;
}
