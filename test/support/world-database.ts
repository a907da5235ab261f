import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { createPools } from '../../src/store/connection/pools';
import type { Pools } from '../../src/store/connection/pools';
import { migrate } from '../../src/store/migrate';
import { freshDatabase, templateFrom } from './database';
import type { DatabaseConnection } from './database';
import { silentLog } from './silent-log';

/** A migrated, empty database of one suite's own. */
export interface WorldDatabase {
  /** An account that may do anything. */
  readonly url: string;
  readonly pools: Pools;
  /** Runs a statement as that account, outside every grant and policy. */
  ask<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Closes the pools and drops the database. */
  drop(): Promise<void>;
}

/** Copies the migrated template: tens of milliseconds instead of a migration. Drop it in afterAll. */
export async function createWorldDatabase(): Promise<WorldDatabase> {
  const template = await templateFrom(`world_${await digestOfMigrations()}`, async (connection) => {
    await migrate(urlOf(connection));
  });
  const { url, drop } = await freshDatabase(template);
  const pools = createPools(url, { log: silentLog });
  const own = new Client({ connectionString: url });
  own.on('error', () => undefined);
  await own.connect();
  return {
    url,
    pools,
    ask: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await own.query<Row>(sql, [...values])).rows,
    drop: async () => {
      await own.end();
      await pools.close();
      await drop();
    },
  };
}

function urlOf({ user, password, host, port, database }: DatabaseConnection): string {
  return `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/${database}`;
}

/** The template is named by the migrations' text, so that a changed migration gets one of its own. */
async function digestOfMigrations(): Promise<string> {
  const folder = resolve(__dirname, '../../migrations');
  const digest = createHash('sha256');
  for (const name of (await readdir(folder)).sort()) digest.update(await readFile(join(folder, name)));
  return digest.digest('hex').slice(0, 16);
}
