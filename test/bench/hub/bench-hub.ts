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

export interface HubOptions {
  /** Which of the hub's two ways of answering across subgraphs; the planner when left out. */
  readonly engine?: 'planner' | 'stitching';
}

/** Forks a hub on the installation of `dataDir`. BENCH_CPU_PROFILE names a folder to leave its processor profile in. */
export async function forkHub(dataDir: string, { engine = 'planner' }: HubOptions = {}): Promise<BenchHub> {
  const profiles = process.env['BENCH_CPU_PROFILE'];
  const child = fork(join(__dirname, 'hub-process.js'), {
    env: { ...process.env, DATA_DIR: dataDir, MAX_SOCKETS: '100000', BENCH_ENGINE: engine },
    execArgv: [
      '--expose-gc',
      ...(profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`]),
    ],
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
