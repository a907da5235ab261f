import { rm } from 'node:fs/promises';
import type { EventLog } from '../../../src/hub/ports/event-log';
import { newDataFolder } from '../../support/data-folder';
import { eventually } from '../../support/eventually';
import { startBroker, type Broker } from '../../support/kafka/broker';
import { onKafka } from '../../support/kafka/on-kafka';
import { asGroup, collect, newTopic, record } from './collected';
import { openLog } from './open-log';

jest.setTimeout(240_000);

onKafka(() => {
  let folder: string;
  let broker: Broker;
  let log: EventLog;

  beforeAll(async () => {
    folder = await newDataFolder();
    broker = await startBroker(folder);
    log = openLog({ engine: 'kafka', address: broker.address });
  });
  afterAll(async () => {
    await log.close();
    await broker.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('a broker killed while records are appended and read loses none that was acknowledged', async () => {
    const topic = await newTopic(log, 2);
    const read = await collect(log, asGroup('killed', topic));
    const acknowledged: string[] = [];
    let appending = true;
    const appender = (async () => {
      for (let n = 0; appending; n += 1)
        await log.append([record(topic, `k${n % 5}`, `${n}`)]).then(
          () => acknowledged.push(`${n}`),
          () => undefined,
        );
    })();
    await eventually('records flow', () => acknowledged.length > 20 && read.records.length > 20);

    await broker.kill();
    broker = await broker.restart();
    const before = acknowledged.length;
    await eventually('records flow again', () => acknowledged.length > before + 20, { withinMs: 90_000 });
    appending = false;
    await appender;
    await eventually(
      'everything acknowledged is read',
      () => acknowledged.every((text) => read.texts().includes(text)),
      {
        withinMs: 90_000,
      },
    );

    await eventually('and committed', async () => (await log.lag(`killed-${topic}`, [topic])) === 0n, {
      withinMs: 30_000,
    });
    await read.stop();
  });

  test('an append while the broker is away is refused within a bound, and a reader waits for it', async () => {
    const topic = await newTopic(log, 1);
    const read = await collect(log, asGroup('away', topic));
    await broker.kill();

    await expect(log.append([record(topic, 'k', 'refused')])).rejects.toThrow();
    expect((await log.health()).connected).toBe(false);
    broker = await broker.restart();
    await eventually('appending works again', async () => {
      await log.append([record(topic, 'k', 'accepted')]);
      return true;
    });

    await eventually('the reader is back', () => read.texts().includes('accepted'), { withinMs: 60_000 });
    await read.stop();
  });
});
