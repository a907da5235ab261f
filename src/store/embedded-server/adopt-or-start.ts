import { rm } from 'node:fs/promises';
import { bringUp } from './bring-up';
import type { ServerAccess } from './server-access';
import { openServerFolder, type ServerFolder } from './server-folder';
import type { ServerLog } from './server-log';
import { addUser, hasUsers } from './server-users';
import { withStartLock } from './start-lock';
import { stopServer } from './stop-server';

export interface EmbeddedServer {
  /** A superuser of the cluster, for creating databases and roles. Loopback only. */
  readonly connection: ServerAccess;
  /**
   * Starts the server again if it died. It keeps its port where it can; if another program has taken the port
   * meanwhile, the returned connection differs and pools must be made anew.
   */
  ensureRunning(): Promise<ServerAccess>;
  /** Ends our use. The last user's release stops the server; a process that is killed leaves it running. */
  release(): Promise<void>;
}

export interface AdoptOptions {
  readonly dataDir: string;
  readonly log: ServerLog;
  /** Where root keeps what the database's account cannot reach. Of the system, unless told otherwise. */
  readonly stateFolder?: string;
}

/**
 * The PostgreSQL of `dataDir`: adopted when it runs, started when it does not. It belongs to the folder, not to
 * the process that happened to start it, so any process of the hub may come and go.
 */
export async function adoptOrStart({ dataDir, log, stateFolder }: AdoptOptions): Promise<EmbeddedServer> {
  const { lock } = await openServerFolder(dataDir, stateFolder);
  // Looked at again under the lock: another process may have begun to keep the data elsewhere meanwhile.
  const withFolder = <T>(work: (folder: ServerFolder) => Promise<T>): Promise<T> =>
    withStartLock(lock, async () => work(await openServerFolder(dataDir, stateFolder)));
  const { connection, note } = await withFolder(async (folder) => ({
    connection: await bringUp(folder, log),
    note: await addUser(folder.users),
  }));
  return {
    connection,
    ensureRunning: () => withFolder((folder) => bringUp(folder, log)),
    release: () =>
      withFolder(async (folder) => {
        await rm(note, { force: true });
        if (!(await hasUsers(folder.users))) await stopServer(folder);
      }),
  };
}
