import { endRun } from './end-run';
import { runFolder } from './test-run';

async function globalTeardown(): Promise<void> {
  await endRun(runFolder());
}

export = globalTeardown;
