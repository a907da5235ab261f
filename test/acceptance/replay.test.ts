import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { EventLog } from '../../src/hub/ports/event-log';
import { run } from '../../src/main/commands/run';
import { createKafkaEventLog } from '../../src/messaging/kafka/kafka-event-log';
import { captureIo } from '../support/capture-io';
import { newDataFolder } from '../support/data-folder';
import { eventually } from '../support/eventually';
import { onKafka, sharedBroker } from '../support/kafka/on-kafka';
import { seededRandom } from '../support/seeded-random';
import { silentLog } from '../support/silent-log';
import { createWorldDatabase, type WorldDatabase } from '../support/world-database';
import { ID_KEY } from './kills/installation';
import { stormInput } from './kills/storm-input';
import { hashOf, takeInUndisturbed, withIntake } from './kills/undisturbed';

jest.setTimeout(120_000);

const NIGHT = stormInput(11, 120);
const worlds: WorldDatabase[] = [];
let dataDir = '';

async function emptyWorld(): Promise<WorldDatabase> {
  const world = await createWorldDatabase();
  worlds.push(world);
  return world;
}

afterAll(async () => {
  await Promise.all(worlds.map((world) => world.drop()));
  await rm(dataDir, { recursive: true, force: true });
});

let inOrder: string;

beforeAll(async () => {
  inOrder = (await takeInUndisturbed((await emptyWorld()).url, NIGHT)).stateHash;
});

test.each([1, 2, 3])('a night arriving in the order of seed %i comes to the same state', async (seed) => {
  const { url } = await emptyWorld();

  const { stateHash } = await takeInUndisturbed(url, seededRandom(seed).shuffled(NIGHT));

  expect(stateHash).toBe(inOrder);
});

test('a night told backwards comes to the same state', async () => {
  const { url } = await emptyWorld();

  const { stateHash } = await takeInUndisturbed(url, NIGHT.toReversed());

  expect(stateHash).toBe(inOrder);
});

test('folding the facts anew gives the same state, as the command line tells it', async () => {
  const { url } = await emptyWorld();
  const { stateHash } = await takeInUndisturbed(url, NIGHT);
  dataDir = await newDataFolder();
  const env = { DATABASE_URL: url, DATA_DIR: dataDir, ID_KEY };
  const asked = async (...argv: string[]): Promise<readonly string[]> => {
    const io = captureIo(env);
    expect(await run(argv, io)).toBe(0);
    return io.outLines;
  };

  expect(await asked('state-hash')).toEqual([stateHash]);
  await asked('replay', '--rebuild');

  expect(await asked('state-hash')).toEqual([stateHash]);
});

onKafka(() => {
  let log: EventLog;
  const topic = `in.storm.replayed-${randomUUID().slice(0, 8)}.v1`;

  beforeAll(async () => {
    const { address } = await sharedBroker();
    log = createKafkaEventLog({ brokers: [address], clientId: 'replay', log: silentLog });
    await log.ensureTopics([{ topic, partitions: 3 }]);
    await log.append(NIGHT.map((record) => ({ ...record, topic })));
  });

  afterAll(async () => {
    await log.close();
  });

  async function takeInFromTheBeginning(databaseUrl: string): Promise<string> {
    const group = `replay-${randomUUID()}`;
    await withIntake(databaseUrl, async (takeIn) => {
      const reading = await log.consume(
        { group, topics: [topic], from: 'earliest', maxBatch: 20 },
        async (batch) => void (await takeIn(batch)),
      );
      await eventually('the topic is read', async () => (await log.lag(group, [topic])) === 0n, {
        withinMs: 60_000,
        everyMs: 100,
      });
      await reading.stop();
    });
    return hashOf(databaseUrl);
  }

  it('gives the same state when the topic is read again from its beginning into an empty database', async () => {
    const first = await takeInFromTheBeginning((await emptyWorld()).url);
    const again = await takeInFromTheBeginning((await emptyWorld()).url);

    expect([first, again]).toEqual([first, first]);
    expect(first).toBe(inOrder);
  });

  it('changes nothing when the topic is read again into the database that has it', async () => {
    const { url, ask } = await emptyWorld();
    const first = await takeInFromTheBeginning(url);
    const count = `select (select count(*) from jp.fact) as facts, (select count(*) from jp.change) as changes,
      (select count(*) from jp.outbox) as outbox, (select count(*) from jp.receipt) as receipts`;
    const before = await ask(count);

    const again = await takeInFromTheBeginning(url);

    expect(again).toBe(first);
    expect(await ask(count)).toEqual(before);
  });
});
