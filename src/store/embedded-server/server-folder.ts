import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { readElsewhere } from './elsewhere/elsewhere-note';
import { STATE_FOLDER } from './elsewhere/state-folder';

/** The file in DATA_DIR that says where the data are when they are not in it. */
export const ELSEWHERE_NOTE = 'postgres-elsewhere';

/** Where everything of one embedded server lives: inside DATA_DIR, but for data the account cannot reach there. */
export interface ServerFolder {
  readonly dataDir: string;
  /** Where root keeps what the account PostgreSQL runs as cannot reach. */
  readonly stateFolder: string;
  readonly note: string;
  /** The folder in the state folder that holds the data; null when they are in DATA_DIR. */
  readonly elsewhere: string | null;
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
export async function openServerFolder(
  dataDir: string,
  stateFolder: string = STATE_FOLDER,
): Promise<ServerFolder> {
  await mkdir(join(dataDir, 'users'), { recursive: true });
  const root = await realpath(dataDir);
  const note = join(root, ELSEWHERE_NOTE);
  const elsewhere = await readElsewhere(note, stateFolder);
  return {
    dataDir: root,
    stateFolder,
    note,
    elsewhere,
    home: homeIn(elsewhere ?? root),
    cluster: clusterIn(elsewhere ?? root),
    access: join(root, 'postgres-access.json'),
    lock: join(root, 'postgres.lock'),
    users: join(root, 'users'),
    log: join(root, 'postgres.log'),
  };
}

/** The cluster of a folder that holds data. */
export function clusterIn(folder: string): string {
  return join(homeIn(folder), 'cluster-18');
}

function homeIn(folder: string): string {
  return join(folder, 'postgres');
}
