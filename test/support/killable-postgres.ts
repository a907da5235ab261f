import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { adoptOrStart } from '../../src/store/embedded-server/adopt-or-start';
import { ensureDatabase } from '../../src/store/connection/ensure-database';
import { livePostmaster } from '../../src/store/embedded-server/postmaster-file';
import { newServerAccess, writeServerAccess } from '../../src/store/embedded-server/server-access';
import { openServerFolder } from '../../src/store/embedded-server/server-folder';
import { newDataFolder } from './data-folder';
import { eventually } from './eventually';
import { lastingPort } from './lasting-port';
import { silentLog } from './silent-log';

/** A real PostgreSQL of one test's own, which may be killed and comes back on the same port with the same data. */
export interface KillablePostgres {
  /** The address of a database on it, made when absent. */
  database(name: string): Promise<string>;
  /** kill -9 of the postmaster; its sessions end with it. */
  kill(): Promise<void>;
  revive(): Promise<void>;
  remove(): Promise<void>;
}

export async function startKillablePostgres(): Promise<KillablePostgres> {
  const dataDir = await newDataFolder();
  const folder = await openServerFolder(dataDir);
  await mkdir(dirname(folder.access), { recursive: true });
  await writeServerAccess(folder.access, newServerAccess(await lastingPort()));
  const server = await adoptOrStart({ dataDir, log: silentLog });
  const { host, port, user, password } = server.connection;
  const address = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/postgres`;
  return {
    database: (name) => ensureDatabase(address, name),
    kill: async () => {
      const pid = await livePostmaster(folder);
      if (pid === null) return;
      process.kill(pid, 'SIGKILL');
      await eventually('PostgreSQL has died', async () => (await livePostmaster(folder)) === null);
    },
    revive: async () => {
      const back = await server.ensureRunning();
      if (back.port !== port) throw new Error(`PostgreSQL came back on port ${back.port}, not ${port}`);
    },
    remove: async () => {
      await server.release();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
