import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedServerError } from './embedded-server-error';
import type { ServerAccess } from './server-access';
import type { ServerAccount } from './server-account';
import type { ServerBinaries } from './server-binaries';
import type { ServerFolder } from './server-folder';
import { serverEnvironment } from './server-environment';

export async function hasCluster(folder: ServerFolder): Promise<boolean> {
  return stat(join(folder.cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

interface ClusterOrder {
  readonly folder: ServerFolder;
  readonly binaries: ServerBinaries;
  readonly account: ServerAccount | null;
  readonly access: ServerAccess;
}

/**
 * Makes the cluster beside its final place and moves it there in one step: a process killed half-way leaves no
 * half-made cluster that a later start would take for a whole one.
 */
export async function createCluster(order: ClusterOrder): Promise<void> {
  const { folder, account, access } = order;
  await mkdir(folder.home, { recursive: true });
  await chmod(folder.home, 0o700);
  if (account !== null) await chown(folder.home, account.uid, account.gid);
  for (const name of await readdir(folder.home))
    if (name.startsWith('draft-')) await rm(join(folder.home, name), { recursive: true, force: true });
  const draft = join(folder.home, `draft-${process.pid}`);
  const passwordFile = `${draft}.password`;
  try {
    await writeFile(passwordFile, `${access.password}\n`, { mode: 0o600 });
    if (account !== null) await chown(passwordFile, account.uid, account.gid);
    await runInitdb(order, draft, passwordFile);
    await rename(draft, folder.cluster);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function runInitdb(
  { binaries, account, access }: ClusterOrder,
  draft: string,
  passwordFile: string,
): Promise<void> {
  const options = [
    `--pgdata=${draft}`,
    `--username=${access.user}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Built in: sorting does not change with the libraries of the machine.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  ];
  const identity = account === null ? {} : { uid: account.uid, gid: account.gid };
  try {
    await promisify(execFile)(binaries.initdb, options, { ...identity, cwd: '/', env: serverEnvironment() });
  } catch (error) {
    const told =
      typeof error === 'object' && error !== null && 'stderr' in error
        ? String(error.stderr).trim()
        : String(error);
    throw new EmbeddedServerError(`a new PostgreSQL cluster could not be made: ${told}`);
  }
}
