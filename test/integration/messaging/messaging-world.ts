import { randomUUID } from 'node:crypto';
import { createRolePool } from '../../../src/store/connection/role-pool';
import { createEmbeddedEventLog } from '../../../src/store/embedded-log/embedded-event-log';
import { createIntake } from '../../../src/hub/intake/create-intake';
import { topicOf, type Feed } from '../../../src/messaging/consumer/feed';
import type { JudgedRecord, TakeIn } from '../../../src/messaging/consumer/take-records';
import { startIntake, type IntakeLoopOptions } from '../../../src/messaging/consumer/start-intake';
import { translateStorm } from '../../../adapters/storm/translate';
import { agencyId } from '../../../src/model/agency/agency-id';
import { keyedHash } from '../../../src/platform/ids';
import { createMetrics, type Metrics } from '../../../src/platform/metrics';
import { createLogger } from '../../../src/platform/logger';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { createReceipts, type Answer } from '../../../src/store/receipt/receipts';
import type { Consumption, EventLog } from '../../../src/hub/ports/event-log';
import { eventually } from '../../support/eventually';
import { silentLog } from '../../support/silent-log';
import { createWorldDatabase, type WorldDatabase } from '../../support/world-database';
import { shippedProtocols } from '../../support/facts/shipped-protocols';

const northvale = agencyId('pf:99');
if (northvale === null) throw new Error('not an agency');

export const feed: Feed = {
  topic: topicOf('storm', northvale),
  agency: northvale,
  source: 'storm',
  translate: translateStorm,
};

export const clock = { now: (): Date => new Date('2026-11-21T20:00:00.000Z') };

export interface MessagingWorld extends WorldDatabase {
  readonly eventLog: EventLog;
  readonly metrics: Metrics;
  readonly takeIn: TakeIn;
  /** Every log line written so far. */
  readonly logText: () => string;
  readonly start: (over?: Partial<IntakeLoopOptions>) => Promise<Consumption>;
  /** Puts a value on the feed's topic and answers the id it was sent under. */
  readonly send: (value: Uint8Array | null) => Promise<string>;
  readonly receipt: (id: string) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export async function createMessagingWorld(): Promise<MessagingWorld> {
  const database = await createWorldDatabase();
  const pool = createRolePool({
    databaseUrl: database.url,
    role: 'jp_intake',
    statementTimeoutMs: 10_000,
    max: 8,
    name: 'log',
    log: silentLog,
  });
  const eventLog = createEmbeddedEventLog({ pool, clock, log: silentLog });
  await eventLog.ensureTopics([{ topic: feed.topic, partitions: 1 }]);
  const store = createIntakeStore(database.pools.intake, clock);
  const metrics = createMetrics({ withProcess: false });
  let text = '';
  const log = createLogger({ level: 'debug', part: 'test', to: { write: (line) => void (text += line) } });
  const hash = keyedHash('a key for tests only');
  const takeIn = takeInBy(createIntake({ store, hash, protocols: shippedProtocols() }));
  const receipts = createReceipts(database.pools.intake);
  const isAway = (error: unknown): boolean => store.failureKind(error) === 'away';
  const limits = { maxRecordBytes: 1_000_000, quarantineKeepBytes: 16_000_000 };
  return {
    ...database,
    eventLog,
    metrics,
    takeIn,
    logText: () => text,
    start: (over = {}) =>
      startIntake({ eventLog, feeds: [feed], takeIn, isAway, hash, limits, log, metrics, ...over }),
    send: async (value) => {
      const id = randomUUID();
      await eventLog.append([{ topic: feed.topic, key: 'one', value, headers: { ce_id: id } }]);
      return id;
    },
    receipt: (id) =>
      eventually('the record is accounted for', async () => (await receipts.of([id]))[0], {
        withinMs: 20_000,
      }),
    close: async () => {
      await eventLog.close();
      await pool.end();
      await database.drop();
    },
  };
}

function takeInBy(intake: ReturnType<typeof createIntake>): TakeIn {
  return ({ agency, source }, items) =>
    intake.takeInBatch(
      items.map(({ record, translation }: JudgedRecord) => ({
        record: { ...record, agency, source, recordId: record.headers['ce_id'] ?? null },
        translation,
      })),
    );
}
