import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createKafkaEventLog } from '../../../src/messaging/kafka/kafka-event-log';
import { silentLog } from '../../support/silent-log';
import { askDatabase } from './ask-database';
import { feedInput, type Feeding } from './feed-input';
import { installKillable, type KillableInstallation, type Victim } from './installation';
import { judgeRun, type Judgement } from './judge-run';
import { planKills } from './kill-plan';
import { untilSettled } from './settled';
import { STORM_TOPIC, stormInput } from './storm-input';
import { takeInUndisturbed } from './undisturbed';
import { startWatching, type Watcher } from './watchers';

export interface KillRun {
  readonly seed: number;
  readonly kills: number;
  /** How many records of input there are for each kill, and how many are sent a second. */
  readonly recordsPerKill: number;
  readonly perSecond: number;
  readonly say: (line: string) => void;
  /** Where what the processes printed is left when a run cannot be finished; null to leave nothing. */
  readonly logsTo: string | null;
}

/** Kills parts of a running installation under load, lets them come back, and judges what is left. */
export async function runKills(run: KillRun): Promise<Judgement> {
  const { seed, kills, recordsPerKill, say } = run;
  const began = performance.now();
  const tell = (line: string): void => say(`${((performance.now() - began) / 1000).toFixed(1)} s  ${line}`);
  const records = stormInput(seed, Math.max(1, kills + 1) * recordsPerKill);
  tell(`seed ${seed}: ${kills} kills over ${records.length} records`);
  const installation = await installKillable();
  const log = createKafkaEventLog({ brokers: [installation.brokers], clientId: 'kill-run', log: silentLog });
  const watchers: Watcher[] = [];
  try {
    tell('installed');
    const undisturbed = await takeInUndisturbed(await installation.postgres.database('undisturbed'), records);
    tell('undisturbed run taken in');
    watchers.push(...(await startWatching(installation)));
    await log.ensureTopics([{ topic: STORM_TOPIC, partitions: 3 }]);
    const feeding = feedInput(log, records, run.perSecond);
    await killAll(run, installation, feeding, tell);
    await feeding.done;
    tell('all records sent');
    const ask = askDatabase(installation.databaseUrl);
    await untilSettled(log, ask);
    tell('intake, outbox and feed empty');
    return await judgeRun({ installation, log, ask, undisturbed, watchers, records });
  } catch (error) {
    if (run.logsTo !== null) await leaveLogs(run.logsTo, installation);
    throw error;
  } finally {
    await Promise.allSettled(watchers.map(({ picture }) => picture.leave()));
    await log.close().catch(() => undefined);
    await installation.remove();
  }
}

async function leaveLogs(folder: string, { programs }: KillableInstallation): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, program] of Object.entries(programs)) {
    const told = [...program.faults, program.printed()].join('\n');
    await writeFile(join(folder, `${name}.log`), told);
  }
}

async function killAll(
  { seed, kills }: KillRun,
  { victims }: KillableInstallation,
  feeding: Feeding,
  tell: (line: string) => void,
): Promise<void> {
  const comingBack = new Map<Victim['name'], Promise<void>>();
  for (const [index, { victim: name, afterRecords }] of planKills(seed, kills, feeding.total).entries()) {
    await feeding.reached(afterRecords);
    const victim = victims.find((one) => one.name === name);
    if (victim === undefined) throw new Error(`nobody is called ${name}`);
    // One that is not back yet cannot be killed again; the others may go while it is away.
    await comingBack.get(name);
    await victim.kill();
    tell(`kill ${index + 1} of ${kills}: ${name}, after ${afterRecords} records`);
    const back = victim.revive();
    back.catch(() => undefined);
    comingBack.set(name, back);
  }
  await Promise.all(comingBack.values());
  tell('everything is back');
}
