import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { withStartLock } from '../../src/store/embedded-server/start-lock';

const ROOT = resolve(__dirname, '../..');
const PROGRAM = join(ROOT, 'dist/src/main/command-line.js');
const SOURCES = ['src', 'adapters', 'migrations'];
const LONGEST_BUILD_MS = 120_000;

/** How a program ended: one of the two is set. */
export interface ProgramEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The built command line running in a process of its own, as it is deployed. */
export interface BuiltProgram {
  readonly pid: number;
  /** Everything it has printed on either stream. */
  printed(): string;
  readonly ended: Promise<ProgramEnd>;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Runs `node dist/src/main/command-line.js`, built anew when a source is newer than the build. */
export async function runBuilt(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<BuiltProgram> {
  await (upToDate ??= buildIfOld());
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => lines.push(line));
  const ended = endOf(child);
  return {
    pid: child.pid ?? 0,
    printed: () => lines.join('\n'),
    ended,
    kill: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}

function endOf(child: ChildProcess): Promise<ProgramEnd> {
  return new Promise((ended, failed) => {
    child.once('exit', (code, signal) => ended({ code, signal }));
    child.once('error', failed);
  });
}

let upToDate: Promise<void> | null = null;

/** Once per process: a test against last week's build proves nothing. */
async function buildIfOld(): Promise<void> {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  await withStartLock(
    join(ROOT, '.cache', 'build.lock'),
    async () => {
      const built = existsSync(PROGRAM) ? statSync(PROGRAM).mtimeMs : 0;
      if (Math.max(...SOURCES.map((folder) => newestIn(join(ROOT, folder)))) <= built) return;
      const compiler = join(ROOT, 'node_modules/typescript-native/bin/tsc');
      await promisify(execFile)(process.execPath, [compiler, '-p', join(ROOT, 'tsconfig.json')]);
    },
    LONGEST_BUILD_MS,
  );
}

function newestIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .reduce((newest, { parentPath, name }) => Math.max(newest, statSync(join(parentPath, name)).mtimeMs), 0);
}
