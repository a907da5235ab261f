import { rm, stat } from 'node:fs/promises';
import { openServerFolder } from '../../src/store/embedded-server/server-folder';
import { withStartLock } from '../../src/store/embedded-server/start-lock';
import { stopServer } from '../../src/store/embedded-server/stop-server';
import { stopBrokerOf } from './kafka/broker';
import { kafkaFolderOf, postgresFolderOf } from './test-run';

/** Stops whatever servers a run has started and removes its files. */
export async function endRun(run: string): Promise<void> {
  if (await exists(kafkaFolderOf(run))) await stopBrokerOf(kafkaFolderOf(run));
  if (await exists(postgresFolderOf(run))) {
    const folder = await openServerFolder(postgresFolderOf(run));
    await withStartLock(folder.lock, () => stopServer(folder));
  }
  await rm(run, { recursive: true, force: true });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
