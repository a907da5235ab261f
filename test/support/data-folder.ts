import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new, empty DATA_DIR that the database's account may enter also when the tests run as root. */
export async function newDataFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'joint-picture-'));
  await chmod(path, 0o755);
  return path;
}
