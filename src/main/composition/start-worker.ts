import { createIntake } from '../../hub/intake/create-intake';
import { startIntake } from '../../messaging/consumer/start-intake';
import { topicOf, type Feed } from '../../messaging/consumer/feed';
import type { TakeIn } from '../../messaging/consumer/take-records';
import { startQuarantineAlarm } from '../../messaging/quarantine/quarantine-alarm';
import { startRelay } from '../../messaging/relay/relay';
import { createAgencyRegistry } from '../../store/agencies/create-agency-registry';
import { runSequencer } from '../../store/change/run-sequencer';
import { createIntakeStore } from '../../store/intake/create-intake-store';
import { createOutbox } from '../../store/outbox/create-outbox';
import { createQuarantineStore } from '../../store/quarantine/create-quarantine-store';
import { sources } from '../sources';
import type { Installation } from './installation';
import { stopAll, type Running } from './running';
import { startSweep } from './start-sweep';
import { notificationTopics, startWatcher } from './start-watcher';
import type { VitalSigns } from './vital-signs';

const CHANGES = { topic: 'changes.v1', partitions: 3 };

/** Takes records in, numbers what they changed, and sends the thin feed out. */
export async function startWorker(installation: Installation, signs: VitalSigns): Promise<Running> {
  const { pools, clock, log, database, config, hash, protocols, isTold } = installation;
  const { metrics, health } = signs;
  const eventLog = installation.eventLog();
  const entities = await installation.entities();
  const registry = createAgencyRegistry(entities);
  for (const agency of installation.partnership) await registry.register({ ...agency, successor: null });
  await eventLog.ensureTopics([CHANGES, ...notificationTopics(installation)]);
  const store = createIntakeStore(pools.intake, clock);
  const sequencer = await runSequencer({ pool: pools.intake, databaseUrl: database.url, log });
  const relay = startRelay({ outbox: createOutbox(pools.intake, clock), eventLog, clock, log, metrics });
  const sendOn = (): void => {
    sequencer.wake();
    relay.nudge();
  };
  const watcher = startWatcher(installation, { metrics, onTold: sendOn });
  const alarm = startQuarantineAlarm({
    store: createQuarantineStore(entities, clock),
    clock,
    log,
    metrics,
    health,
    alarmMinutes: config.limits.quarantineAlarmMinutes,
  });
  const sweep = startSweep(installation);
  const intake = await startIntake({
    eventLog,
    feeds: feedsOf(installation),
    takeIn: takeInBy(createIntake({ store, hash, protocols, isTold })),
    isAway: (error) => store.failureKind(error) === 'away',
    hash,
    limits: config.limits,
    log,
    metrics,
    onProgress: sendOn,
  });
  return { stop: () => stopAll([intake, watcher, sweep, alarm, relay, sequencer]) };
}

export function feedsOf({ partnership }: Pick<Installation, 'partnership'>): readonly Feed[] {
  return partnership.flatMap(({ id: agency, sources: fed }) =>
    fed.flatMap((source) => {
      const translate = sources[source];
      return translate === undefined ? [] : [{ topic: topicOf(source, agency), agency, source, translate }];
    }),
  );
}

function takeInBy(intake: ReturnType<typeof createIntake>): TakeIn {
  return ({ agency, source }, items) =>
    intake.takeInBatch(
      items.map(({ record, translation }) => ({
        record: { ...record, agency, source, recordId: record.headers['ce_id'] ?? null },
        translation,
      })),
    );
}
