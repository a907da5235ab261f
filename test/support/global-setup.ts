import { chmod, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSameProcessAlive, processIdentity } from '../../src/store/embedded-server/process-identity';
import { endRun } from './end-run';

const PREFIX = 'joint-picture-run-';

/** Starts nothing: a run of unit tests pays for no server. */
async function globalSetup(): Promise<void> {
  await clearAbandonedRuns();
  const run = await mkdtemp(join(tmpdir(), PREFIX));
  await chmod(run, 0o755);
  await writeFile(join(run, 'owner.json'), JSON.stringify(processIdentity(process.pid)));
  process.env['JP_TEST_RUN'] = run;
}

/** A run that was killed leaves its servers behind; the next one clears them away. */
async function clearAbandonedRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const run = join(tmpdir(), name);
    const owner = await readFile(join(run, 'owner.json'), 'utf8').catch(() => null);
    if (owner !== null && !isSameProcessAlive(JSON.parse(owner))) await endRun(run).catch(() => undefined);
  }
}

export = globalSetup;
