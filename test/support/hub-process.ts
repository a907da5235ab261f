import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { eventually } from './eventually';

const hook = resolve(__dirname, 'typescript-hook.cjs');
const program = resolve(__dirname, '../../src/main/command-line.ts');

export interface Ran {
  readonly code: number | null;
  readonly out: readonly string[];
  readonly err: string;
}

export interface RunningCommand {
  readonly pid: number;
  /** Everything said so far. */
  out(): string;
  err(): string;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ran>;
}

/** A command line in a process of its own, as a shell would start it. */
export function startCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  stdin = '',
): RunningCommand {
  const child = spawn(process.execPath, ['-r', hook, program, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (err += bytes.toString()));
  child.stdin.end(stdin);
  return {
    pid: child.pid ?? 0,
    out: () => out,
    err: () => err,
    kill: (signal) => void child.kill(signal),
    ended: new Promise((done) =>
      child.once('close', (code) => done({ code, out: out.trimEnd().split('\n'), err })),
    ),
  };
}

export interface HubProcess extends RunningCommand {
  /** Where it answers, once it is ready. */
  readonly address: string;
}

/** Starts the program and resolves when it says it is ready. */
export async function startHubProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<HubProcess> {
  const command = startCommand(args, { PORT: '0', ...env });
  let over: Ran | null = null;
  void command.ended.then((ran) => (over = ran));
  const address = await eventually(
    'the hub is ready',
    async () => {
      if (over !== null) return `ended: ${command.err()}`;
      const said = /http:\/\/127\.0\.0\.1:\d+/.exec(command.out())?.[0];
      return said !== undefined && (await fetch(`${said}/readyz`)).ok && said;
    },
    { withinMs: 60_000, everyMs: 100 },
  );
  if (!address.startsWith('http')) throw new Error(address);
  return { ...command, address };
}
