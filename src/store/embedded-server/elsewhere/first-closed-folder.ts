import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ServerAccount } from '../server-account';

/** The lowest folder on the way to `path`, itself included, that the account may not enter. Null: it gets there. */
export async function firstClosedFolder(path: string, account: ServerAccount): Promise<string | null> {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder))
    if (!(await mayEnter(folder, account))) return folder;
  return null;
}

async function mayEnter(folder: string, account: ServerAccount): Promise<boolean> {
  const { mode, uid, gid } = await stat(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
