import { spawn } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { askServer } from './answers';
import { EmbeddedServerError } from './embedded-server-error';
import type { ServerAccess } from './server-access';
import type { ServerAccount } from './server-account';
import type { ServerBinaries } from './server-binaries';
import { serverEnvironment } from './server-environment';
import type { ServerFolder } from './server-folder';
import { serverSettings } from './server-settings';

const LONGEST_START_MS = 60_000;
const LOOK_AGAIN_MS = 20;
const LARGEST_LOG_BYTES = 10_000_000;

export interface StartOrder {
  readonly folder: ServerFolder;
  readonly binaries: ServerBinaries;
  readonly account: ServerAccount | null;
  readonly access: ServerAccess;
}

export type Started = 'started' | 'port taken' | 'backends left';

/** Starts PostgreSQL as a process of its own, which outlives us, and waits until it answers. */
export async function startServer(order: StartOrder): Promise<Started> {
  await turnLog(order.folder.log);
  const log = await open(order.folder.log, 'a', 0o600);
  const from = (await log.stat()).size;
  const identity = order.account === null ? {} : { uid: order.account.uid, gid: order.account.gid };
  const child = spawn(
    order.binaries.postgres,
    ['-D', order.folder.cluster, ...serverSettings(order.access.port)],
    {
      ...identity,
      cwd: '/',
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    },
  );
  const exit = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
    child.once('error', (error) => resolve(error.message));
  });
  child.unref();
  await log.close();
  const ended = await Promise.race([exit, untilReady(order)]);
  return ended === 'ready' ? 'started' : whyNot(order.folder.log, from, ended);
}

async function untilReady({ access, folder }: StartOrder): Promise<'ready'> {
  const until = performance.now() + LONGEST_START_MS;
  while (performance.now() < until) {
    if ((await askServer(access, folder.cluster)) === 'ours') return 'ready';
    await pause(LOOK_AGAIN_MS);
  }
  throw new EmbeddedServerError(`PostgreSQL did not answer within a minute; see ${folder.log}`);
}

async function whyNot(log: string, from: number, ended: number | string): Promise<Started> {
  const told = (await readFile(log)).subarray(from).toString('utf8');
  if (
    told.includes('pre-existing shared memory block') ||
    told.includes('lock file "postmaster.pid" already exists')
  )
    return 'backends left';
  if (told.includes('could not bind') || told.includes('could not create any TCP/IP sockets'))
    return 'port taken';
  throw new EmbeddedServerError(`PostgreSQL ended while starting (${ended}): ${told.trim().slice(-600)}`);
}

async function turnLog(path: string): Promise<void> {
  const size = await stat(path).then(
    ({ size: bytes }) => bytes,
    () => 0,
  );
  if (size > LARGEST_LOG_BYTES) await rename(path, `${path}.1`);
}
