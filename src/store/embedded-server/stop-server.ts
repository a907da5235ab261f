import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedServerError } from './embedded-server-error';
import { livePostmaster } from './postmaster-file';
import { isProcessAlive } from './process-identity';
import type { ServerFolder } from './server-folder';

const LONGEST_STOP_MS = 30_000;
const LOOK_AGAIN_MS = 20;

/** PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function stopServer(folder: ServerFolder): Promise<void> {
  const pid = await livePostmaster(folder);
  if (pid === null) return;
  process.kill(pid, 'SIGINT');
  const until = performance.now() + LONGEST_STOP_MS;
  while (isProcessAlive(pid)) {
    if (performance.now() > until)
      throw new EmbeddedServerError(`PostgreSQL (process ${pid}) does not stop; see ${folder.log}`);
    await pause(LOOK_AGAIN_MS);
  }
}
