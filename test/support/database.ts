import { randomUUID } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { adoptOrStart } from '../../src/store/embedded-server/adopt-or-start';
import type { ServerAccess } from '../../src/store/embedded-server/server-access';
import { silentLog } from './silent-log';
import { postgresFolderOf, runFolder } from './test-run';

export interface DatabaseConnection extends ServerAccess {
  readonly database: string;
}

/** A database of its own for one suite. Drop it in afterAll. */
export interface TestDatabase {
  readonly connection: DatabaseConnection;
  /** The same as a DATABASE_URL. */
  readonly url: string;
  drop(): Promise<void>;
}

/** A database to copy: made once per run, however many suites ask for it. */
export interface DatabaseTemplate {
  readonly name: string;
}

/** An empty database, or a copy of the template. Starts the run's PostgreSQL if no suite has yet. */
export async function freshDatabase(template?: DatabaseTemplate): Promise<TestDatabase> {
  const server = await testServer();
  const database = `suite_${randomUUID().replaceAll('-', '')}`;
  const from = template === undefined ? 'template0' : template.name;
  await run(server, `create database ${escapeIdentifier(database)} template ${escapeIdentifier(from)}`);
  const { user, password, host, port } = server;
  return {
    connection: { ...server, database },
    url: `postgres://${user}:${password}@${host}:${port}/${database}`,
    drop: () => run(server, `drop database if exists ${escapeIdentifier(database)} with (force)`),
  };
}

/**
 * A template that `build` fills, for example by running the migrations. The name stands for its content: two
 * suites that use one name must build the same.
 */
export async function templateFrom(
  name: string,
  build: (connection: DatabaseConnection) => Promise<void>,
): Promise<DatabaseTemplate> {
  const server = await testServer();
  const template = `template_${name}`;
  const draft = `${template}_draft`;
  await withClient(server, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (rowCount === 1) return;
    await client.query(`drop database if exists ${escapeIdentifier(draft)} with (force)`);
    await client.query(`create database ${escapeIdentifier(draft)} template template0`);
    await build({ ...server, database: draft });
    // Only a finished template bears the name.
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = ${escapeLiteral(draft)}`,
    );
    await client.query(`alter database ${escapeIdentifier(draft)} rename to ${escapeIdentifier(template)}`);
  });
  return { name: template };
}

/** The run's PostgreSQL. JP_TEST_PG_HOST, _PORT, _USER and _PASSWORD name another one to use instead. */
export async function testServer(): Promise<ServerAccess> {
  const {
    JP_TEST_PG_HOST: host,
    JP_TEST_PG_PORT: port,
    JP_TEST_PG_USER: user,
    JP_TEST_PG_PASSWORD: password,
  } = process.env;
  if (host !== undefined && port !== undefined && user !== undefined && password !== undefined)
    return { host, port: Number(port), user, password };
  const { connection } = await adoptOrStart({ dataDir: postgresFolderOf(runFolder()), log: silentLog });
  return connection;
}

function run(server: ServerAccess, sql: string): Promise<void> {
  return withClient(server, async (client) => {
    await client.query(sql);
  });
}

async function withClient<T>(server: ServerAccess, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
