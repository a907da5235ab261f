import { chmod, lstat, mkdir } from 'node:fs/promises';
import { errorCode } from '../error-code';
import type { ServerAccount } from '../server-account';
import { firstClosedFolder } from './first-closed-folder';

/**
 * Where root keeps what the database's account cannot reach in DATA_DIR or in the program's folder. Beside, not
 * in, the folder a system-wide installation would choose as its DATA_DIR.
 */
export const STATE_FOLDER = '/var/lib/joint-picture-postgres';

/** Makes the folder if it is new and looks whether it is safe. Answers why it cannot be used, or null. */
export async function stateFolderFault(path: string, account: ServerAccount): Promise<string | null> {
  try {
    await makeFolder(path);
    const seen = await lstat(path);
    if (!seen.isDirectory()) return 'it is not a folder';
    // Whoever may write here could put another program or another database under our name.
    if (seen.uid !== 0) return 'it does not belong to root';
    if ((seen.mode & 0o022) !== 0) return 'others may write to it';
    // A strict umask takes the way in from a new folder.
    if ((seen.mode & 0o011) !== 0o011) await chmod(path, 0o711);
    const closed = await firstClosedFolder(path, account);
    return closed === null ? null : `${closed} is closed to it as well`;
  } catch (error) {
    return errorCode(error) ?? String(error);
  }
}

/** One level only: a system without the folder above it keeps its state somewhere we do not know. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o711 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}
