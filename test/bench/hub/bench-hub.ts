import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { FromHub, HubFigures } from './hub-process';

/** The hub under measurement. */
export interface BenchHub {
  /** Where its socket is. */
  readonly url: string;
  figures(): Promise<HubFigures>;
  stop(): Promise<void>;
}

/** Forks a hub on the installation of `dataDir`. */
export async function forkHub(dataDir: string): Promise<BenchHub> {
  const child = fork(join(__dirname, 'hub-process.js'), {
    env: { ...process.env, DATA_DIR: dataDir, MAX_SOCKETS: '100000' },
    execArgv: ['--expose-gc'],
  });
  const answer = async (): Promise<FromHub> => ((await once(child, 'message')) as [FromHub])[0];
  const listening = await answer();
  if (listening.did !== 'listening') throw new Error('the hub did not start');
  return {
    url: `${listening.address.replace('http', 'ws')}/graphql`,
    figures: async () => {
      child.send('measure');
      const measured = await answer();
      if (measured.did !== 'measured') throw new Error('the hub gave no figures');
      return measured.figures;
    },
    stop: async () => {
      child.send('stop');
      await once(child, 'exit');
    },
  };
}
