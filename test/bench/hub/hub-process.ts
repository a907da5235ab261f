import 'reflect-metadata';
import { loadConfig } from '../../../src/platform/config';
import { openInstallation } from '../../../src/main/composition/installation';
import { startHub } from '../../../src/main/composition/start-hub';
import { vitalSigns } from '../../../src/main/composition/vital-signs';

/** What the measured hub tells when asked: memory after a forced collection, and processor time so far. */
export interface HubFigures {
  readonly rssBytes: number;
  readonly heapBytes: number;
  readonly cpuMilliseconds: number;
}

export type FromHub =
  | { readonly did: 'listening'; readonly address: string }
  | { readonly did: 'measured'; readonly figures: HubFigures };

/** A hub in a process of its own, so that what it uses can be told from what causes events and what receives them. */
async function run(): Promise<void> {
  // The libraries run as in production; the installation itself is the demonstration's, with its keys.
  const config = loadConfig({ ...process.env, NODE_ENV: 'development', PORT: '0', LOG_LEVEL: 'error' });
  const engine = process.env['BENCH_ENGINE'] === 'stitching' ? 'stitching' : 'planner';
  const installation = await openInstallation(config, { part: 'hub', quiet: true });
  const hub = await startHub(installation, vitalSigns(installation), engine);
  process.on('message', (order: 'measure' | 'stop') => {
    if (order === 'measure') tell({ did: 'measured', figures: figuresNow() });
    else
      void hub
        .stop()
        .then(() => installation.close())
        .then(() => process.exit(0));
  });
  tell({ did: 'listening', address: hub.address });
}

function figuresNow(): HubFigures {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  return { rssBytes: rss, heapBytes: heapUsed, cpuMilliseconds: (user + system) / 1000 };
}

function tell(answer: FromHub): void {
  process.send?.(answer);
}

void run();
