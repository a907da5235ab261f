import { chmod, mkdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../error-code';
import type { ServerAccount } from '../server-account';
import type { ServerBinaries } from '../server-binaries';
import { withStartLock } from '../start-lock';
import { closedFolderError } from './closed-folder-error';
import { copyPrograms } from './copy-programs';
import { firstClosedFolder } from './first-closed-folder';
import { stateFolderFault } from './state-folder';

interface BinariesOrder {
  readonly binaries: ServerBinaries;
  readonly account: ServerAccount | null;
  readonly stateFolder: string;
}

/** The same programs where the account may run them; copied once for each version when it cannot reach ours. */
export async function binariesWithinReach(order: BinariesOrder): Promise<ServerBinaries> {
  const { binaries, account, stateFolder } = order;
  if (account === null) return binaries;
  const closed = await firstClosedFolder(binaries.folder, account);
  if (closed === null) return binaries;
  const todo = 'Move the program to a folder it may enter';
  const refusal = (fault: string): Error => closedFolderError({ account, closed, stateFolder, fault, todo });
  const fault = await stateFolderFault(stateFolder, account);
  if (fault !== null) throw refusal(fault);
  try {
    return placedIn(await copyOnce(dirname(dirname(binaries.folder)), stateFolder), binaries);
  } catch (error) {
    const code = errorCode(error);
    throw code === null ? error : refusal(code);
  }
}

async function copyOnce(original: string, stateFolder: string): Promise<string> {
  const programs = join(stateFolder, 'programs');
  const { name, version }: { name: string; version: string } = JSON.parse(
    await readFile(join(original, 'package.json'), 'utf8'),
  );
  const copy = join(programs, `${basename(name)}-${version}`);
  await withStartLock(join(stateFolder, 'programs.lock'), async () => {
    await mkdir(programs, { recursive: true });
    await chmod(programs, 0o755);
    if (!(await exists(copy))) await copyPrograms(original, copy);
  });
  return copy;
}

function placedIn(copy: string, { postgres, initdb }: ServerBinaries): ServerBinaries {
  const folder = join(copy, 'native', 'bin');
  return {
    folder,
    postgres: join(folder, basename(postgres)),
    initdb: join(folder, basename(initdb)),
  };
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
