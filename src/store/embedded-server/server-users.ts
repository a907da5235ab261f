import { randomUUID } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSameProcessAlive, processIdentity, type ProcessIdentity } from './process-identity';

/** Notes that this process uses the server. Returns the path of the note, to be removed on a clean exit. */
export async function addUser(usersFolder: string): Promise<string> {
  const note = join(usersFolder, `${process.pid}-${randomUUID().slice(0, 8)}`);
  await writeFile(note, JSON.stringify(processIdentity(process.pid)), { mode: 0o600 });
  return note;
}

/** Whether any living process still uses the server. Notes of the dead are cleared away. */
export async function hasUsers(usersFolder: string): Promise<boolean> {
  let found = false;
  for (const name of await readdir(usersFolder)) {
    const note = join(usersFolder, name);
    const user = await readUser(note);
    if (user !== null && isSameProcessAlive(user)) found = true;
    else await rm(note, { force: true });
  }
  return found;
}

async function readUser(note: string): Promise<ProcessIdentity | null> {
  try {
    const { pid, started }: { pid: number; started: string | null } = JSON.parse(
      await readFile(note, 'utf8'),
    );
    return { pid, started };
  } catch {
    return null;
  }
}
