import type { EventLog } from '../../../src/hub/ports/event-log';
import { eventually } from '../../support/eventually';
import { asGroup, collect, newTopic, numbered } from './collected';
import type { Engine } from './engine';

/** Readers of one group divide the partitions; groups do not notice each other. */
export function sharesReading(engine: () => Engine): void {
  let log: EventLog;
  beforeAll(() => {
    log = engine().open();
  });
  afterAll(() => log.close());

  test('readers of one group share the partitions and each record reaches one of them', async () => {
    const other = engine().open();
    const topic = await newTopic(log, 6);
    const one = await collect(log, asGroup('shared', topic));
    const two = await collect(other, asGroup('shared', topic));
    await log.append(numbered(topic, 0, 60));
    await eventually('all are read', () => one.records.length + two.records.length >= 60, {
      withinMs: 30_000,
    });

    for (let round = 1; one.records.length === 0 || two.records.length === 0; round += 1) {
      await log.append(numbered(topic, 60 * round, 60 * (round + 1)));
      await eventually('all are read', () => one.records.length + two.records.length >= 60 * (round + 1), {
        withinMs: 30_000,
      });
    }

    const places = (read: typeof one) => new Set(read.records.slice(-6).map(({ partition }) => partition));
    expect([...places(one)].filter((partition) => places(two).has(partition))).toEqual([]);
    await Promise.all([one.stop(), two.stop()]);
    await other.close();
  });

  test('two groups each read everything', async () => {
    const topic = await newTopic(log, 2);
    const one = await collect(log, asGroup('first', topic));
    const two = await collect(log, asGroup('second', topic));

    await log.append(numbered(topic, 0, 10));
    await Promise.all([one.count(10), two.count(10)]);

    expect(one.texts().sort()).toEqual(two.texts().sort());
    await Promise.all([one.stop(), two.stop()]);
  });

  test('a new group reads from the beginning, or only what comes after it began', async () => {
    const topic = await newTopic(log, 2);
    await log.append(numbered(topic, 0, 4));
    const everything = await collect(log, asGroup('everything', topic, { from: 'earliest' }));
    const news = await collect(log, asGroup('news', topic, { from: 'latest' }));

    await log.append(numbered(topic, 4, 8));
    await Promise.all([everything.count(8), news.count(4)]);

    expect(news.texts().sort()).toEqual(['4', '5', '6', '7']);
    await Promise.all([everything.stop(), news.stop()]);
  });
}
