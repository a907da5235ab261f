import { randomUUID } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { hasCluster } from '../create-cluster';
import { EmbeddedServerError } from '../embedded-server-error';
import type { ServerAccount } from '../server-account';
import { openServerFolder, type ServerFolder } from '../server-folder';
import type { ServerLog } from '../server-log';
import { closedFolderError } from './closed-folder-error';
import { writeLine } from './elsewhere-note';
import { firstClosedFolder } from './first-closed-folder';
import { ownerMark } from './owner-mark';
import { stateFolderFault } from './state-folder';
import { stopOrphans } from './stop-orphans';

interface HomeOrder {
  readonly folder: ServerFolder;
  readonly account: ServerAccount | null;
  readonly log: ServerLog;
}

/** The same server with its data where the account can reach them. Call only while holding the start lock. */
export async function homeWithinReach({ folder, account, log }: HomeOrder): Promise<ServerFolder> {
  if (account === null) return requireNotElsewhere(folder);
  const closed = await firstClosedFolder(folder.elsewhere ?? folder.dataDir, account);
  if (closed === null) return folder;
  const fault = await faultOfMoving(folder, account);
  if (fault !== null) {
    const todo = 'Set DATA_DIR to a folder it may enter';
    throw closedFolderError({ account, closed, stateFolder: folder.stateFolder, fault, todo });
  }
  const elsewhere = await makeElsewhere(folder);
  const moved = await openServerFolder(folder.dataDir, folder.stateFolder);
  log.info({ folder: basename(elsewhere) }, 'the database is kept where its account may enter');
  await stopOrphans(moved, log);
  return moved;
}

function requireNotElsewhere(folder: ServerFolder): ServerFolder {
  if (folder.elsewhere === null) return folder;
  throw new EmbeddedServerError(`the database of ${folder.dataDir} is in ${folder.elsewhere}. Run as root.`);
}

async function faultOfMoving(folder: ServerFolder, account: ServerAccount): Promise<string | null> {
  if (folder.elsewhere === null && (await hasCluster(folder))) return 'the database is in DATA_DIR already';
  const fault = await stateFolderFault(folder.stateFolder, account);
  return fault ?? (folder.elsewhere === null ? null : 'the database is there and closed to it');
}

/**
 * A new folder for every DATA_DIR, under a name never used before: a DATA_DIR that was deleted and made again
 * must not come upon the children of the old one. Its note is written last, when all it names is there.
 */
async function makeElsewhere({ stateFolder, dataDir, note }: ServerFolder): Promise<string> {
  const elsewhere = join(stateFolder, randomUUID());
  await mkdir(elsewhere);
  await chmod(elsewhere, 0o711);
  await writeLine(ownerMark(elsewhere), dataDir);
  await writeLine(note, elsewhere);
  return elsewhere;
}
