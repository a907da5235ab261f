import type { EventLog } from '../../../src/hub/ports/event-log';
import { asGroup, collect, newTopic, record, textOf } from './collected';

/** What is appended is read back in its order. */
export function keepsOrder(open: () => EventLog): void {
  let log: EventLog;
  beforeAll(() => {
    log = open();
  });
  afterAll(() => log.close());

  test('records of one key are read in the order they were appended', async () => {
    const topic = await newTopic(log, 3);
    const keys = ['k1', 'k2', 'k3', 'k4'];
    for (let round = 0; round < 5; round += 1)
      await log.append(
        keys.flatMap((key) => [0, 1].map((half) => record(topic, key, `${key}:${round}.${half}`))),
      );

    const read = await collect(log, asGroup('order', topic));
    await read.count(40);
    await read.stop();

    for (const key of keys) {
      const texts = read.records.filter((one) => one.key === key).map(textOf);
      expect(texts).toEqual([...texts].sort());
      expect(texts).toHaveLength(10);
    }
  });

  test('offsets of a partition start at zero and have no gaps', async () => {
    const topic = await newTopic(log, 1);
    for (let n = 0; n < 5; n += 1)
      await log.append([record(topic, 'k', `a${n}`), record(topic, 'k', `b${n}`)]);

    const read = await collect(log, asGroup('offsets', topic));
    await read.count(10);
    await read.stop();

    expect(read.records.map(({ offset }) => offset)).toEqual([...Array(10).keys()].map(BigInt));
  });

  test('many appends at once are all kept', async () => {
    const topic = await newTopic(log, 2);
    await Promise.all([...Array(50).keys()].map((n) => log.append([record(topic, `k${n}`, `${n}`)])));

    const read = await collect(log, asGroup('many', topic));
    await read.count(50);
    await read.stop();

    expect(new Set(read.texts()).size).toBe(50);
  });
}
