import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isProcessAlive } from './process-identity';
import type { ServerFolder } from './server-folder';
import { errorCode } from './error-code';

/** The process number of the PostgreSQL that serves this cluster, or null when none does. */
export async function livePostmaster(folder: ServerFolder): Promise<number | null> {
  const pid = await notedPid(folder);
  return pid !== null && isProcessAlive(pid) && isPostgresOf(folder, pid) ? pid : null;
}

/**
 * Removes PostgreSQL's own lock when it names a process that is something else by now: PostgreSQL would refuse
 * to start for ever. A lock naming a dead process is left: PostgreSQL removes it itself, after making sure that
 * no backend of the dead server still runs.
 */
export async function removeStalePostmasterFile(folder: ServerFolder): Promise<boolean> {
  const pid = await notedPid(folder);
  if (pid === null || !answersSignals(pid) || isPostgresOf(folder, pid)) return false;
  await rm(postmasterFile(folder), { force: true });
  return true;
}

function postmasterFile(folder: ServerFolder): string {
  return join(folder.cluster, 'postmaster.pid');
}

async function notedPid(folder: ServerFolder): Promise<number | null> {
  const text = await readFile(postmasterFile(folder), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isSafeInteger(pid) && pid > 0 ? pid : null;
}

/** True for a dead, uncollected child as well: that is what PostgreSQL itself would trip over. */
function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function isPostgresOf(folder: ServerFolder, pid: number): boolean {
  const words = commandLine(pid);
  return words.includes('postgres') && words.includes(folder.cluster);
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
