import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedServerError } from '../embedded-server-error';
import { ELSEWHERE_NOTE, type ServerFolder } from '../server-folder';
import { readLine, writeLine } from './elsewhere-note';

/** The other end of the note: in the folder elsewhere, which DATA_DIR it belongs to. */
export function ownerMark(elsewhere: string): string {
  return join(elsewhere, 'data-dir');
}

/**
 * Makes sure that the data elsewhere are there and are this DATA_DIR's alone. A DATA_DIR that was moved takes
 * them along; a copy must not, for two hubs with a lock each would start and stop one database.
 */
export async function requireOwnData({ elsewhere, dataDir }: ServerFolder): Promise<void> {
  if (elsewhere === null) return;
  const owner = await readLine(ownerMark(elsewhere));
  if (owner === null)
    throw new EmbeddedServerError(
      `the database of ${dataDir} was kept in ${elsewhere}, which is gone. ` +
        'Put it back, or delete DATA_DIR to begin with an empty database.',
    );
  if (owner === dataDir) return;
  if ((await readLine(join(owner, ELSEWHERE_NOTE))) === elsewhere && !(await isSameFolder(owner, dataDir)))
    throw new EmbeddedServerError(
      `${dataDir} is a copy of ${owner}, and its database is not in it but in ${elsewhere}. ` +
        'Use another DATA_DIR, or delete the one that is not needed.',
    );
  await writeLine(ownerMark(elsewhere), dataDir);
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([stat(one), stat(other)]);
  return first.dev === second.dev && first.ino === second.ino;
}
