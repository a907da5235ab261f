import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { adoptOrStart } from '../../src/store/embedded-server/adopt-or-start';
import { createPools } from '../../src/store/connection/pools';
import type { Pools } from '../../src/store/connection/pools';
import { migrate } from '../../src/store/migrate';
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

interface Server {
  urlOf(database: string): string;
  release(): Promise<void>;
}

const TEMPLATE_LOCK = 7_160_102;

/**
 * Clones the migrated template: tens of milliseconds instead of a migration. Uses TEST_DATABASE_URL when it is set,
 * else an embedded server that all suites on this machine share.
 */
export async function createWorldDatabase(): Promise<WorldDatabase> {
  const server = await testServer();
  const template = await ensureTemplate(server);
  const name = `world_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await onServer(server, async (client) => {
    await client.query(`create database ${name} template ${template}`);
  });
  const url = server.urlOf(name);
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
      await onServer(server, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      });
      await server.release();
    },
  };
}

async function testServer(): Promise<Server> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined)
    return { urlOf: (database) => withDatabase(given, database), release: async () => undefined };
  const dataDir = join(
    tmpdir(),
    `joint-picture-test-${createHash('sha256').update(__dirname).digest('hex').slice(0, 8)}`,
  );
  await mkdir(dataDir, { recursive: true });
  await chmod(dataDir, 0o755);
  const server = await adoptOrStart({ dataDir, log: silentLog });
  const { host, port, user, password } = server.connection;
  const address = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/postgres`;
  return { urlOf: (database) => withDatabase(address, database), release: () => server.release() };
}

function withDatabase(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.toString();
}

/** Named by the migrations' text, so that a changed migration gets a template of its own. */
async function ensureTemplate(server: Server): Promise<string> {
  const template = `template_${await digestOfMigrations()}`;
  await onServer(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount !== 0) return;
    const draft = `${template}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await migrate(server.urlOf(draft));
    await client.query(`alter database ${draft} rename to ${template}`);
  });
  return template;
}

async function digestOfMigrations(): Promise<string> {
  const folder = resolve(__dirname, '../../migrations');
  const digest = createHash('sha256');
  for (const name of (await readdir(folder)).sort()) digest.update(await readFile(join(folder, name)));
  return digest.digest('hex').slice(0, 16);
}

async function onServer(server: Server, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: server.urlOf('postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
