import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../../src/store/embedded-server/free-port';
import { eventually } from '../../support/eventually';
import { programFile } from '../report/program';

/** A hub and a worker, as an installation runs them, in processes of their own. */
export interface Programs {
  /** Where the hub answers. */
  readonly address: string;
  stop(): Promise<void>;
}

export async function startPrograms(env: Readonly<Record<string, string>>): Promise<Programs> {
  const port = await freePort(null, 0);
  const common = { ...process.env, ...env, NODE_ENV: 'development', LOG_LEVEL: 'error' };
  const start = (kind: string): ChildProcess =>
    spawn(process.execPath, [programFile(), kind], {
      env: { ...common, PORT: String(port) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const programs = [start('worker'), start('hub')];
  const address = `http://127.0.0.1:${port}`;
  await eventually(
    'the hub is ready',
    async () => (await fetch(`${address}/readyz`).catch(() => null))?.ok === true,
  );
  return {
    address,
    stop: async () => {
      await Promise.all(
        programs.map((program) => {
          program.kill('SIGTERM');
          return once(program, 'exit');
        }),
      );
    },
  };
}
