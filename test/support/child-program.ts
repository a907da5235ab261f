import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** A TypeScript program running in a process of its own, so that a test can kill it. */
export interface ChildProgram {
  readonly pid: number;
  /** The next line it prints. Rejects when it ends instead. */
  line(): Promise<string>;
  tell(line: string): void;
  kill(signal: NodeJS.Signals): Promise<void>;
  ended(): Promise<number | null>;
}

export function startProgram(path: string, args: readonly string[]): ChildProgram {
  const hook = resolve(__dirname, 'typescript-hook.cjs');
  const child = spawn(process.execPath, ['-r', hook, path, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const end = endOf(child);
  return {
    pid: child.pid ?? 0,
    line: async () => {
      const next = await lines.next();
      if (next.done === true) throw new Error(`the program ended (${String(await end)})`);
      return next.value;
    },
    tell: (line) => child.stdin.write(`${line}\n`),
    kill: async (signal) => {
      child.kill(signal);
      await end;
    },
    ended: () => end,
  };
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}
