import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { EmbeddedServerError } from '../embedded-server-error';
import { errorCode } from '../error-code';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The folder that holds the data of this DATA_DIR, or null when they are in DATA_DIR itself. Only a folder such
 * as we make ourselves is believed: as root we hand what is in it to another account.
 */
export async function readElsewhere(note: string, stateFolder: string): Promise<string | null> {
  const path = await readLine(note);
  if (path === null) return null;
  if (dirname(path) === stateFolder && ID.test(basename(path))) return path;
  throw new EmbeddedServerError(`${note} does not name a folder in ${stateFolder}`);
}

/** The one line of a note. Null when there is no such file. */
export async function readLine(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null;
    throw new EmbeddedServerError(`${path} cannot be read (${errorCode(error)})`);
  }
}

/** Replaced whole, and on disk when this returns. */
export async function writeLine(path: string, line: string): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${line}\n`, { mode: 0o600, flush: true });
  await rename(draft, path);
}
