import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterIn, type ServerFolder } from '../server-folder';
import type { ServerLog } from '../server-log';
import { stopServer } from '../stop-server';
import { readLine } from './elsewhere-note';
import { ownerMark } from './owner-mark';

/**
 * A DATA_DIR that was deleted leaves its data elsewhere, and perhaps a server on them. The server is stopped. The
 * data stay, for the folder may only have been moved away; whoever runs the hub is told of them.
 */
export async function stopOrphans(folder: ServerFolder, log: ServerLog): Promise<void> {
  for (const name of await readdir(folder.stateFolder)) {
    const other = join(folder.stateFolder, name);
    if (other === folder.elsewhere || (await readLine(ownerMark(other))) !== folder.dataDir) continue;
    await stopServer({ ...folder, cluster: clusterIn(other) });
    log.warn({ folder: name }, 'the data of an earlier DATA_DIR are still there: remove what nobody needs');
  }
}
