import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
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
