import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedServerError } from './embedded-server-error';
import { isSameProcessAlive, processIdentity, type ProcessIdentity } from './process-identity';
import { errorCode } from './error-code';

const LONGEST_WAIT_MS = 60_000;
const LOOK_AGAIN_MS = 25;

/**
 * Runs `work` while no other process, and no other caller in this one, is starting or stopping the server.
 * A lock whose holder died is taken over.
 */
export async function withStartLock<T>(
  path: string,
  work: () => Promise<T>,
  longestWaitMs = LONGEST_WAIT_MS,
): Promise<T> {
  const mine = `${path}.${randomUUID()}`;
  await writeFile(mine, JSON.stringify(processIdentity(process.pid)), { mode: 0o600 });
  try {
    await take(path, mine, longestWaitMs);
    try {
      return await work();
    } finally {
      await rm(path, { force: true });
    }
  } finally {
    await rm(mine, { force: true });
  }
}

async function take(path: string, mine: string, longestWaitMs: number): Promise<void> {
  const until = performance.now() + longestWaitMs;
  while (!(await tryLink(mine, path))) {
    const seen = await readHolder(path);
    if (seen !== null && !isSameProcessAlive(seen.holder)) await breakStale(path, `${mine}.stale`, seen.text);
    else if (performance.now() > until)
      throw new EmbeddedServerError(
        `${path} is held by process ${seen?.holder.pid ?? 'unknown'} for too long`,
      );
    else await pause(LOOK_AGAIN_MS);
  }
}

/** A hard link appears whole, with its holder already written in it, or not at all. */
async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Between reading a stale lock and moving it away another process may have replaced it. What was moved is
 * therefore read again, and put back if it is not what was judged.
 */
async function breakStale(path: string, aside: string, judged: string): Promise<void> {
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== judged) await tryLink(aside, path);
  await rm(aside, { force: true });
}

async function readHolder(path: string): Promise<{ text: string; holder: ProcessIdentity } | null> {
  try {
    const text = await readFile(path, 'utf8');
    const { pid, started }: { pid: number; started: string | null } = JSON.parse(text);
    return { text, holder: { pid, started } };
  } catch {
    return null;
  }
}
