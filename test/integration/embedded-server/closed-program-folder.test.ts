import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { binariesWithinReach } from '../../../src/store/embedded-server/elsewhere/binaries-within-reach';
import { serverAccount, type ServerAccount } from '../../../src/store/embedded-server/server-account';
import { serverBinaries, type ServerBinaries } from '../../../src/store/embedded-server/server-binaries';
import { newDataFolder } from '../../support/data-folder';
import { silentLog } from '../../support/silent-log';
import { testAsRoot } from './as-root';

jest.setTimeout(60_000);

const asRoot = testAsRoot(__filename);

let root: string;
let stateFolder: string;
let account: ServerAccount | null;
let closed: ServerBinaries;

async function closedCopy(): Promise<ServerBinaries> {
  const original = await serverBinaries();
  const home = join(root, 'closed', 'package');
  await mkdir(join(root, 'closed'), { mode: 0o700 });
  await cp(dirname(dirname(original.folder)), home, { recursive: true, verbatimSymlinks: true });
  const folder = join(home, 'native', 'bin');
  return { folder, postgres: join(folder, 'postgres'), initdb: join(folder, 'initdb') };
}

function within(): Promise<ServerBinaries> {
  return binariesWithinReach({ binaries: closed, account, stateFolder });
}

async function versionAsTold({ initdb }: ServerBinaries): Promise<string> {
  const { uid = 0, gid = 0 } = account ?? {};
  const { stdout } = await promisify(execFile)(initdb, ['--version'], { uid, gid, cwd: '/' });
  return stdout;
}

beforeEach(async () => {
  root = await newDataFolder();
  stateFolder = join(root, 'state');
  account = await serverAccount(silentLog);
  closed = await closedCopy();
});

afterEach(() => rm(root, { recursive: true, force: true }));

asRoot('PostgreSQL is copied to where its account may run it, and only root may change it', async () => {
  const binaries = await within();

  expect(await versionAsTold(binaries)).toContain('PostgreSQL');
  const { uid, mode } = await stat(binaries.postgres);
  expect([uid, mode & 0o777]).toEqual([0, 0o755]);
});

asRoot('the copy can be read whatever umask the packages were installed under', async () => {
  await chmod(closed.folder, 0o700);
  await chmod(join(dirname(closed.folder), 'lib', 'libpq.so.5.18'), 0o600);

  expect(await versionAsTold(await within())).toContain('PostgreSQL');
});

asRoot('it is copied once, also when several ask at the same time', async () => {
  const [first, second] = await Promise.all([within(), within()]);
  const made = await stat(first.postgres);
  const third = await within();

  expect([second, third]).toEqual([first, first]);
  expect((await stat(third.postgres)).ino).toBe(made.ino);
  expect(await readdir(join(stateFolder, 'programs'))).toHaveLength(1);
});

asRoot('what a killed copy left half-made is not taken for a whole one', async () => {
  const { folder } = await within();
  const whole = dirname(dirname(folder));
  await rm(whole, { recursive: true });
  await mkdir(join(stateFolder, 'programs', 'draft-1', 'native', 'bin'), { recursive: true });
  await writeFile(join(stateFolder, 'programs', 'draft-1', 'native', 'bin', 'postgres'), '');

  expect(await versionAsTold(await within())).toContain('PostgreSQL');
  expect(await readdir(join(stateFolder, 'programs'))).toHaveLength(1);
});

asRoot('without a safe place elsewhere, the closed folder is refused by name', async () => {
  await writeFile(stateFolder, 'not a folder');

  await expect(within()).rejects.toThrow(`may not enter ${join(root, 'closed')}`);
});
