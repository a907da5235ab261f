import type { EventLog } from '../../../src/hub/ports/event-log';
import { asGroup, collect, newTopic, record } from './collected';

/** Topics are made once and appended to only when they are there. */
export function keepsTopics(open: () => EventLog): void {
  let log: EventLog;
  beforeAll(() => {
    log = open();
  });
  afterAll(() => log.close());

  test('creating a topic that exists leaves it as it is', async () => {
    const topic = await newTopic(log, 2);
    await log.append([record(topic, 'k', 'kept')]);

    await log.ensureTopics([{ topic, partitions: 5 }]);

    const read = await collect(log, asGroup('again', topic));
    await read.count(1);
    await read.stop();
    expect(read.texts()).toEqual(['kept']);
  });

  test('appending to a topic that does not exist is refused, and the next append goes through', async () => {
    const topic = await newTopic(log, 1);

    await expect(log.append([record('in.example.absent.v1', 'k', 'lost')])).rejects.toThrow();
    await log.append([record(topic, 'k', 'kept')]);

    const read = await collect(log, asGroup('after-refusal', topic));
    await read.count(1);
    await read.stop();
    expect(read.texts()).toEqual(['kept']);
  });

  test('it tells that it is connected', async () => {
    expect(await log.health()).toEqual({ connected: true, reason: null });
  });
}
