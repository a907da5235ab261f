import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedServerError } from './embedded-server-error';
import type { ServerLog } from './server-log';

/** The account PostgreSQL runs as when we are root. It refuses to run as root itself. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const PREFERRED = 'postgres';
const LAST_RESORT = 'nobody';

/** Null for an ordinary user: PostgreSQL then runs as that user. */
export async function serverAccount(log: ServerLog): Promise<ServerAccount | null> {
  if (process.getuid?.() !== 0) return null;
  const found =
    (await findAccount(PREFERRED)) ?? (await createAccount(PREFERRED)) ?? (await findAccount(LAST_RESORT));
  if (found === null)
    throw new EmbeddedServerError(
      `PostgreSQL refuses to run as root and no account named ${PREFERRED} exists or could be created. ` +
        'Run as an ordinary user, or set DATABASE_URL.',
    );
  if (found.name === LAST_RESORT)
    log.warn({ account: found.name }, 'embedded PostgreSQL runs as a shared account');
  return found;
}

async function createAccount(name: string): Promise<ServerAccount | null> {
  try {
    await promisify(execFile)('useradd', ['--system', '--user-group', '--no-create-home', name]);
  } catch {
    return null;
  }
  return findAccount(name);
}

async function findAccount(name: string): Promise<ServerAccount | null> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  const fields = lines.map((line) => line.split(':')).find(([first]) => first === name);
  if (fields === undefined) return null;
  return { name, uid: Number(fields[2]), gid: Number(fields[3]) };
}

/** Refuses with a plain reason when a folder above `path` is closed to the account. */
export async function requireReachable(
  path: string,
  account: ServerAccount | null,
  setting: string,
): Promise<void> {
  if (account === null) return;
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    if (await mayEnter(folder, account)) continue;
    throw new EmbeddedServerError(
      `PostgreSQL runs as the account "${account.name}" (never as root), which may not enter ${folder}. ` +
        `${setting}, run as an ordinary user, or set DATABASE_URL.`,
    );
  }
}

async function mayEnter(folder: string, account: ServerAccount): Promise<boolean> {
  const { mode, uid, gid } = await stat(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
