import { execFile } from 'node:child_process';
import { chmod, cp, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const DRAFT = 'draft-';

/**
 * Copies a folder of programs so that everybody may run them and nobody but us change them. It appears under its
 * name whole or not at all. Call only while holding the lock of the folder it goes to.
 */
export async function copyPrograms(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  for (const name of await readdir(folder))
    if (name.startsWith(DRAFT)) await rm(join(folder, name), { recursive: true, force: true });
  const draft = join(folder, `${DRAFT}${process.pid}`);
  try {
    await cp(from, draft, { recursive: true, verbatimSymlinks: true });
    await openToRead(draft);
    // A power cut after the renaming must not leave empty files under a name that says they are whole.
    await promisify(execFile)('sync', ['-f', draft]).catch(() => undefined);
    await rename(draft, to);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Whatever umask the packages were installed under. */
async function openToRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToRead(path);
    else if (entry.isFile()) await chmod(path, ((await stat(path)).mode & 0o111) === 0 ? 0o644 : 0o755);
  }
}
