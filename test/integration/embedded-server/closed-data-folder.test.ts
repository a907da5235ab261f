import { chmod, cp, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Client } from 'pg';
import { adoptOrStart, type EmbeddedServer } from '../../../src/store/embedded-server/adopt-or-start';
import { isProcessAlive } from '../../../src/store/embedded-server/process-identity';
import type { ServerAccess } from '../../../src/store/embedded-server/server-access';
import { startProgram, type ChildProgram } from '../../support/child-program';
import { newDataFolder } from '../../support/data-folder';
import { silentLog } from '../../support/silent-log';
import { testAsRoot } from './as-root';

jest.setTimeout(60_000);

const asRoot = testAsRoot(__filename);

let root: string;
let dataDir: string;
let stateFolder: string;
let held: EmbeddedServer[];
let children: ChildProgram[];

beforeEach(async () => {
  root = await newDataFolder();
  dataDir = join(root, 'closed', 'data');
  stateFolder = join(root, 'state');
  await mkdir(join(root, 'closed'), { mode: 0o700 });
  held = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) await child.kill('SIGKILL');
  for (const server of held) await server.release().catch(() => undefined);
  for (const pid of await postmasters()) if (isProcessAlive(pid)) process.kill(pid, 'SIGQUIT');
  await rm(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
});

async function use(folder = dataDir): Promise<EmbeddedServer> {
  const server = await adoptOrStart({ dataDir: folder, log: silentLog, stateFolder });
  held.push(server);
  return server;
}

async function useFromAnotherProcess(): Promise<{ child: ChildProgram; connection: ServerAccess }> {
  const child = startProgram(resolve(__dirname, 'user-process.ts'), [dataDir, stateFolder]);
  children.push(child);
  const connection: ServerAccess = JSON.parse(await child.line());
  return { child, connection };
}

async function ask({ connection }: Pick<EmbeddedServer, 'connection'>, sql: string): Promise<string> {
  const client = new Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: string }>(sql);
    return String(rows[0]?.answer);
  } finally {
    await client.end();
  }
}

async function elsewhere(): Promise<string> {
  return (await readFile(join(dataDir, 'postgres-elsewhere'), 'utf8')).trim();
}

async function postmasters(): Promise<number[]> {
  const names = await readdir(stateFolder).catch(() => []);
  const files = names.map((name) => join(stateFolder, name, 'postgres', 'cluster-18', 'postmaster.pid'));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  return texts.map((text) => Number.parseInt(text, 10)).filter((pid) => pid > 0);
}

async function onlyPostmaster(): Promise<number> {
  const pids = await postmasters();
  expect(pids).toHaveLength(1);
  return pids[0] ?? 0;
}

const keep = "create table kept as select 'committed' as answer";
const kept = 'select answer from kept';
const isFresh = "select to_regclass('kept') is null as answer";

asRoot('the cluster is kept elsewhere, and a note in DATA_DIR says where', async () => {
  const server = await use();

  expect(await ask(server, "select current_setting('data_directory') as answer")).toBe(
    join(await elsewhere(), 'postgres', 'cluster-18'),
  );
  expect(dirname(await elsewhere())).toBe(stateFolder);
});

asRoot('only the database may read its data, and only the owner of DATA_DIR the credential', async () => {
  await use();
  const open = await stat(await elsewhere());
  const home = await stat(join(await elsewhere(), 'postgres'));
  const credential = await stat(join(dataDir, 'postgres-access.json'));

  expect([open.uid, open.mode & 0o777]).toEqual([0, 0o711]);
  expect(home.uid).not.toBe(0);
  expect(home.mode & 0o777).toBe(0o700);
  expect([credential.uid, credential.mode & 0o777]).toEqual([0, 0o600]);
  expect(await readdir(await elsewhere())).not.toContain('postgres-access.json');
});

asRoot('two processes that start at once share one server', async () => {
  const [first, second] = await Promise.all([useFromAnotherProcess(), useFromAnotherProcess()]);

  expect(second.connection).toEqual(first.connection);
  await onlyPostmaster();
});

asRoot('the server outlives the kill of its starter, and the last clean exit stops it', async () => {
  const { child, connection } = await useFromAnotherProcess();
  const pid = await onlyPostmaster();
  await child.kill('SIGKILL');

  const adopted = await use();
  expect(adopted.connection).toEqual(connection);
  expect(await onlyPostmaster()).toBe(pid);
  await adopted.release();

  expect(isProcessAlive(pid)).toBe(false);
});

asRoot('what was committed is there after a stop and a start, and after a kill of the server', async () => {
  const first = await use();
  await ask(first, keep);
  await first.release();
  const second = await use();
  expect(await ask(second, kept)).toBe('committed');

  process.kill(await onlyPostmaster(), 'SIGKILL');
  const connection = await second.ensureRunning();

  expect(await ask({ connection }, kept)).toBe('committed');
});

asRoot('deleting DATA_DIR begins afresh, also while the old server was left running', async () => {
  await ask(await useFromAnotherProcess(), keep);
  await children[0]?.kill('SIGKILL');
  const orphan = await onlyPostmaster();
  const left = basename(await elsewhere());
  const warned = jest.spyOn(silentLog, 'warn');
  await rm(dataDir, { recursive: true });

  const server = await use();

  expect(await ask(server, isFresh)).toBe('true');
  expect(isProcessAlive(orphan)).toBe(false);
  expect(warned).toHaveBeenCalledWith({ folder: left }, expect.stringContaining('earlier DATA_DIR'));
  await onlyPostmaster();
});

asRoot('a DATA_DIR that was moved keeps its data', async () => {
  const before = await use();
  await ask(before, keep);
  await before.release();
  const moved = join(root, 'closed', 'moved');
  await rename(dataDir, moved);

  expect(await ask(await use(moved), kept)).toBe('committed');
  expect(await ask(await use(), isFresh)).toBe('true');
});

asRoot('a copy of DATA_DIR is refused: two would share one database', async () => {
  const server = await use();
  await server.release();
  const copy = join(root, 'closed', 'copy');
  await cp(dataDir, copy, { recursive: true });

  await expect(use(copy)).rejects.toThrow(`${copy} is a copy of ${dataDir}`);
});

asRoot('data that are gone from where the note says are not replaced by an empty database', async () => {
  const server = await use();
  await server.release();
  await rm(await elsewhere(), { recursive: true });

  await expect(use()).rejects.toThrow(`which is gone`);
});

asRoot('a note that points outside the state folder is refused', async () => {
  await mkdir(dataDir);
  await writeFile(join(dataDir, 'postgres-elsewhere'), `${root}\n`);

  await expect(use()).rejects.toThrow('postgres-elsewhere');
});

asRoot('a cluster made inside DATA_DIR before it was closed is not replaced by an empty one', async () => {
  await chmod(join(root, 'closed'), 0o755);
  const server = await use();
  await server.release();
  await chmod(join(root, 'closed'), 0o700);

  await expect(use()).rejects.toThrow(`may not enter ${join(root, 'closed')}`);
});

asRoot('without a safe place elsewhere, the closed folder is refused by name', async () => {
  await mkdir(stateFolder);
  await chmod(stateFolder, 0o777);

  await expect(use()).rejects.toThrow(`may not enter ${join(root, 'closed')}`);
  expect(await readdir(stateFolder)).toEqual([]);
});
