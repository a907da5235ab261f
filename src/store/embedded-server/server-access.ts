import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { EmbeddedServerError } from './embedded-server-error';
import { errorCode } from './error-code';

/** How to reach the embedded server. The password opens everything: keep it out of logs. */
export interface ServerAccess {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

export function newServerAccess(port: number): ServerAccess {
  return { host: '127.0.0.1', port, user: 'postgres', password: randomBytes(24).toString('base64url') };
}

/** Null when there has never been a server here. */
export async function readServerAccess(path: string): Promise<ServerAccess | null> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw new EmbeddedServerError(
      `${path} cannot be read: it belongs to another user. Run as the owner of DATA_DIR.`,
    );
  });
  if (text === null) return null;
  const { host, port, user, password }: ServerAccess = JSON.parse(text);
  return { host, port, user, password };
}

/** Replaced whole, so that a reader or a crash never meets half a file. */
export async function writeServerAccess(path: string, access: ServerAccess): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, JSON.stringify(access), { mode: 0o600, flush: true });
  await rename(draft, path);
}
