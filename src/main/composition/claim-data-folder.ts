import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Config } from '../../platform/config';
import { errorFields } from '../../platform/safe-fields';
import { CommandFailure } from '../terminal/command-failure';
import { EXIT } from '../terminal/exit-codes';

type Kept = Pick<Config, 'dataDir' | 'databaseUrl' | 'idKey' | 'resumeSecret' | 'issuersFile'>;

/** Makes DATA_DIR if it is new and refuses one that cannot be used. An installation that keeps nothing there needs none. */
export async function claimDataFolder({ dataDir, ...config }: Kept): Promise<void> {
  const elsewhere = [config.databaseUrl, config.idKey, config.resumeSecret, config.issuersFile];
  if (!elsewhere.includes(null)) return;
  try {
    await makeFolder(dataDir);
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new CommandFailure(
      EXIT.wrongUse,
      `${dataDir} cannot be used (${errorFields(error).errorCode ?? 'unknown'})`,
      'Set DATA_DIR to a folder of your own.',
    );
  }
}

/** Folder by folder: asked for all at once, Node never answers where the system lets nobody make any. */
async function makeFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() === true) return;
  if (path !== dirname(path)) await makeFolder(dirname(path));
  await mkdir(path).catch((error: unknown) => {
    if (errorFields(error).errorCode !== 'EEXIST' || found !== null) throw error;
  });
}
