import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { adoptOrStart, type EmbeddedServer } from '../../../src/store/embedded-server/adopt-or-start';
import { isProcessAlive } from '../../../src/store/embedded-server/process-identity';
import type { ServerAccess } from '../../../src/store/embedded-server/server-access';
import { startProgram, type ChildProgram } from '../../support/child-program';
import { newDataFolder } from '../../support/data-folder';
import { eventually } from '../../support/eventually';
import { silentLog } from '../../support/silent-log';

jest.setTimeout(60_000);

let dataDir: string;
let held: EmbeddedServer[];
let children: ChildProgram[];

beforeEach(async () => {
  dataDir = await newDataFolder();
  held = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) await child.kill('SIGKILL');
  // Releasing as the last user stops whatever a killed process left behind.
  await use();
  for (const server of held) await server.release();
  await rm(dataDir, { recursive: true, force: true });
});

async function use(): Promise<EmbeddedServer> {
  const server = await adoptOrStart({ dataDir, log: silentLog });
  held.push(server);
  return server;
}

async function useFromAnotherProcess(): Promise<{ child: ChildProgram; connection: ServerAccess }> {
  const child = startProgram(resolve(__dirname, 'user-process.ts'), [dataDir]);
  children.push(child);
  const connection: ServerAccess = JSON.parse(await child.line());
  return { child, connection };
}

async function ask(connection: ServerAccess, sql: string): Promise<string> {
  const client = new Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: string }>(sql);
    return String(rows[0]?.answer);
  } finally {
    await client.end();
  }
}

async function postmasterPid(): Promise<number> {
  return Number.parseInt(await readFile(postmasterFile(), 'utf8'), 10);
}

function postmasterFile(): string {
  return join(dataDir, 'postgres', 'cluster-18', 'postmaster.pid');
}

const startedAt = 'select pg_postmaster_start_time()::text as answer';

test('a second process adopts the running server', async () => {
  const first = await use();

  const second = await useFromAnotherProcess();

  expect(second.connection).toEqual(first.connection);
});

test('two processes that start at once share one server', async () => {
  const [first, second] = await Promise.all([useFromAnotherProcess(), useFromAnotherProcess()]);

  expect(second.connection).toEqual(first.connection);
  expect(await ask(first.connection, startedAt)).toBe(await ask(second.connection, startedAt));
});

test('the server outlives the kill of the process that started it', async () => {
  const { child, connection } = await useFromAnotherProcess();
  const before = await ask(connection, startedAt);

  await child.kill('SIGKILL');
  const adopted = await use();

  expect(await ask(adopted.connection, startedAt)).toBe(before);
});

test('the last clean exit stops the server, an earlier one does not', async () => {
  const first = await use();
  const second = await useFromAnotherProcess();
  const pid = await postmasterPid();

  second.child.tell('leave');
  await second.child.ended();
  expect(isProcessAlive(pid)).toBe(true);
  await first.release();

  expect(isProcessAlive(pid)).toBe(false);
});

test('a killed user does not keep the server up', async () => {
  const first = await use();
  const second = await useFromAnotherProcess();
  const pid = await postmasterPid();

  await second.child.kill('SIGKILL');
  await first.release();

  expect(isProcessAlive(pid)).toBe(false);
});

test('a killed server comes back on its port with what was committed', async () => {
  const server = await use();
  await ask(server.connection, "create table kept as select 'committed' as answer");
  process.kill(await postmasterPid(), 'SIGKILL');

  const again = await server.ensureRunning();

  expect(again).toEqual(server.connection);
  expect(await ask(again, 'select answer from kept')).toBe('committed');
});

test('what was committed is there after a stop and a start', async () => {
  const first = await use();
  await ask(first.connection, "create table kept as select 'committed' as answer");
  await first.release();

  const second = await use();

  expect(await ask(second.connection, 'select answer from kept')).toBe('committed');
});

test('a lock of PostgreSQL that names another program is removed', async () => {
  const first = await use();
  await first.release();
  await writeFile(
    postmasterFile(),
    `${process.pid}\n${join(dataDir, 'postgres', 'cluster-18')}\n1\n1\n\n127.0.0.1\n`,
  );

  const second = await use();

  expect(await postmasterPid()).not.toBe(process.pid);
  expect(await ask(second.connection, "select 'yes' as answer")).toBe('yes');
});

test('another program on its port makes the server move to a free one', async () => {
  const first = await use();
  await first.release();
  const squatter = createServer();
  await new Promise<void>((done) => squatter.listen(first.connection.port, '127.0.0.1', done));

  const second = await use();

  expect(second.connection.port).not.toBe(first.connection.port);
  expect(await ask(second.connection, "select 'yes' as answer")).toBe('yes');
  await new Promise((done) => squatter.close(done));
});

test('a start that was killed half-way does not keep later ones waiting', async () => {
  const first = startProgram(resolve(__dirname, 'user-process.ts'), [dataDir]);
  children.push(first);
  await eventually('the cluster is being made', () => exists(join(dataDir, 'postgres')));
  await first.kill('SIGKILL');

  const server = await use();

  expect(await ask(server.connection, "select 'yes' as answer")).toBe('yes');
});

test('the credential is for its owner alone, and commits reach the disk', async () => {
  const server = await use();

  const { mode } = await stat(join(dataDir, 'postgres-access.json'));

  expect(mode & 0o777).toBe(0o600);
  expect(await ask(server.connection, "select current_setting('fsync') as answer")).toBe('on');
  expect(await ask(server.connection, "select current_setting('synchronous_commit') as answer")).toBe('on');
  expect(await ask(server.connection, "select current_setting('listen_addresses') as answer")).toBe(
    '127.0.0.1',
  );
});

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
