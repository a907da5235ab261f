import { setTimeout as pause } from 'node:timers/promises';
import { askServer } from './answers';
import { createCluster, hasCluster } from './create-cluster';
import { binariesWithinReach } from './elsewhere/binaries-within-reach';
import { homeWithinReach } from './elsewhere/home-within-reach';
import { requireOwnData } from './elsewhere/owner-mark';
import { EmbeddedServerError } from './embedded-server-error';
import { freePort } from './free-port';
import { livePostmaster, removeStalePostmasterFile } from './postmaster-file';
import { newServerAccess, readServerAccess, writeServerAccess, type ServerAccess } from './server-access';
import { serverAccount } from './server-account';
import { serverBinaries } from './server-binaries';
import type { ServerFolder } from './server-folder';
import type { ServerLog } from './server-log';
import { startServer } from './start-server';

const LONGEST_WAIT_MS = 60_000;
const LOOK_AGAIN_MS = 100;
const PORT_PATIENCE_MS = 1_000;

/** Finds the server of this folder alive, or starts it. Call only while holding the start lock. */
export async function bringUp(folder: ServerFolder, log: ServerLog): Promise<ServerAccess> {
  const known = await readServerAccess(folder.access);
  await requireOwnData(folder);
  if (known !== null && (await waitIfAlive(folder, known))) {
    log.info({ port: known.port }, 'adopted the running embedded PostgreSQL');
    return known;
  }
  return start(folder, known, log);
}

/** A live server may still be recovering. One that runs but never answers us is not ours to replace. */
async function waitIfAlive(folder: ServerFolder, access: ServerAccess): Promise<boolean> {
  const until = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    const pid = await livePostmaster(folder);
    if (pid === null) return false;
    if ((await askServer(access, folder.cluster)) === 'ours') return true;
    if (performance.now() > until)
      throw new EmbeddedServerError(
        `PostgreSQL runs on ${folder.cluster} (process ${pid}) but does not take our credential`,
      );
    await pause(LOOK_AGAIN_MS);
  }
}

async function start(
  opened: ServerFolder,
  known: ServerAccess | null,
  log: ServerLog,
): Promise<ServerAccess> {
  const began = performance.now();
  const account = await serverAccount(log);
  const { stateFolder } = opened;
  const binaries = await binariesWithinReach({ binaries: await serverBinaries(), account, stateFolder });
  const folder = await homeWithinReach({ folder: opened, account, log });
  const isNew = !(await hasCluster(folder));
  if (!isNew && known === null)
    throw new EmbeddedServerError(
      `${folder.access} is gone: without it nobody can sign in to ${folder.cluster}`,
    );
  let access = known ?? newServerAccess(await freePort(null));
  // Written before the cluster is made: a kill in between must not leave a cluster whose password nobody knows.
  await writeServerAccess(folder.access, access);
  if (isNew) await createCluster({ folder, binaries, account, access });
  for (;;) {
    if (await removeStalePostmasterFile(folder))
      log.warn({}, 'removed a stale lock of PostgreSQL: its process is another one now');
    // The same port as before if it can be had: other processes that use this server find it again.
    access = { ...access, port: await freePort(access.port, PORT_PATIENCE_MS) };
    await writeServerAccess(folder.access, access);
    const outcome = await startServer({ folder, binaries, account, access });
    if (outcome === 'started') break;
    if (performance.now() - began > LONGEST_WAIT_MS)
      throw new EmbeddedServerError(`PostgreSQL cannot start: ${outcome}; see ${folder.log}`);
    log.warn({ outcome }, 'embedded PostgreSQL could not start yet');
    await pause(LOOK_AGAIN_MS);
  }
  log.info(
    { port: access.port, isNew, ms: Math.round(performance.now() - began) },
    'started the embedded PostgreSQL',
  );
  return access;
}
