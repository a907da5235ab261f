import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/** Where everything of one embedded server lives. All of it is inside DATA_DIR. */
export interface ServerFolder {
  readonly dataDir: string;
  /** Owned by the account PostgreSQL runs as, closed to everybody else. */
  readonly home: string;
  /** The cluster. Named with the major version: another major cannot read it. */
  readonly cluster: string;
  /** Port and credential, mode 0600. */
  readonly access: string;
  readonly lock: string;
  /** One file for each process that uses the server. */
  readonly users: string;
  readonly log: string;
}

/** Makes the folder if it is new. Links are resolved: two names of one folder are one server. */
export async function openServerFolder(dataDir: string): Promise<ServerFolder> {
  await mkdir(join(dataDir, 'users'), { recursive: true });
  const root = await realpath(dataDir);
  return {
    dataDir: root,
    home: join(root, 'postgres'),
    cluster: join(root, 'postgres', 'cluster-18'),
    access: join(root, 'postgres-access.json'),
    lock: join(root, 'postgres.lock'),
    users: join(root, 'users'),
    log: join(root, 'postgres.log'),
  };
}
