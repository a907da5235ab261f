import { setTimeout as pause } from 'node:timers/promises';
import { loadConfig } from '../../platform/config';
import type { Io } from '../terminal/io';
import { openInstallation, type Installation } from './installation';
import { keepDatabaseRunning } from './keep-database-running';
import { quietLibraries } from './quiet-libraries';
import { stopAll, type Running } from './running';
import { giveSight } from '../demonstration/give-sight';
import { playNight } from '../demonstration/play-night';
import { sayWelcome } from '../demonstration/welcome';
import { startHub } from './start-hub';
import { startStatusServer } from './status-server';
import { startWorker } from './start-worker';
import { vitalSigns } from './vital-signs';
import { whatIsAway } from './what-is-away';

export type ProcessKind = 'hub' | 'worker' | 'all';

const LONGEST_STOP_MS = 25_000;

export interface ProcessOptions {
  /** Seconds between two records of the demonstration night; 0 tells none. */
  readonly nightSeconds: number;
  readonly replayNight: boolean;
}

/** Starts one process of the installation, says so, and stops it in good order when told to. */
export async function runUntilStopped(kind: ProcessKind, io: Io, options: ProcessOptions): Promise<void> {
  const config = loadConfig(io.env);
  quietLibraries(process.env);
  const installation = await openInstallation(config, { part: kind, quiet: false });
  const running: Running[] = [];
  try {
    await startParts(kind, installation, { io, running, options }).catch(async (error: unknown) => {
      throw (await whatIsAway(installation)) ?? error;
    });
    await aborted(io.stop);
    installation.log.info({ event: 'stopping' }, 'stopping');
  } finally {
    await Promise.race([
      stopInOrder(running, installation),
      pause(LONGEST_STOP_MS, undefined, { ref: false }),
    ]);
  }
}

interface Started {
  readonly options: ProcessOptions;
  readonly io: Io;
  /** Filled as parts start, so that a failing start stops what runs already. */
  readonly running: Running[];
}

async function startParts(
  kind: ProcessKind,
  installation: Installation,
  { io, running, options }: Started,
): Promise<void> {
  const { config, log } = installation;
  for (const warning of config.warnings) io.err(`joint-picture: ${warning}`);
  const signs = vitalSigns(installation);
  running.push(keepDatabaseRunning(installation));
  running.push(await startStatusServer(config, signs));
  if (kind !== 'hub') running.push(await startWorker(installation, signs));
  if (kind !== 'worker') {
    const hub = await startHub(installation, signs);
    running.push(hub);
    if (config.demo && kind === 'all') sayWelcome(io, hub.address);
    else io.out(`Joint Picture answers at ${hub.address}`);
  }
  if (config.demo && kind === 'all') running.push(...(await startDemonstration(installation, options)));
  log.info({ event: 'started', kind, pid: process.pid }, 'started');
}

async function startDemonstration(
  installation: Installation,
  options: ProcessOptions,
): Promise<readonly Running[]> {
  const { nightSeconds, replayNight: again } = options;
  const night =
    nightSeconds > 0 ? [await playNight(installation, { everyMs: nightSeconds * 1_000, again })] : [];
  return [...night, giveSight(installation)];
}

/** The way in closes first, what it stands on last. */
async function stopInOrder(running: readonly Running[], installation: Installation): Promise<void> {
  try {
    await stopAll(running.toReversed());
  } finally {
    await installation.close();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  // A signal's listener does not keep a process alive, and a worker may have nothing else that does.
  const alive = setInterval(() => undefined, 60_000);
  return new Promise((resolve) => {
    signal.addEventListener(
      'abort',
      () => {
        clearInterval(alive);
        resolve();
      },
      { once: true },
    );
  });
}
