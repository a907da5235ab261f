import { readFileSync } from 'node:fs';
import { errorCode } from './error-code';

/**
 * One running process, told apart from a later one that was given the same number. Process numbers come round
 * again quickly in containers, so a number alone proves nothing.
 */
export interface ProcessIdentity {
  readonly pid: number;
  /** Boot and start tick, or null where the system does not show them. */
  readonly started: string | null;
}

export function processIdentity(pid: number): ProcessIdentity {
  const stat = processStat(pid);
  return { pid, started: stat === null ? null : stat.started };
}

export function isSameProcessAlive(identity: ProcessIdentity): boolean {
  if (!isProcessAlive(identity.pid)) return false;
  const { started } = processIdentity(identity.pid);
  return identity.started === null || started === null || identity.started === started;
}

export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(errorCode(error) === 'EPERM')) return false;
  }
  // A dead child that its parent has not collected still answers signals. It holds nothing any more.
  const state = processStat(pid)?.state;
  return state !== 'Z' && state !== 'X';
}

function processStat(pid: number): { state: string; started: string } | null {
  const text = read(`/proc/${pid}/stat`);
  if (text === null) return null;
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const boot = read('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return { state: fields[0] ?? '', started: `${boot}/${fields[19] ?? ''}` };
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
