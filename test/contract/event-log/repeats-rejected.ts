import type { EventLog } from '../../../src/hub/ports/event-log';
import { eventually } from '../../support/eventually';
import { asGroup, newTopic, numbered, textOf } from './collected';
import type { Engine } from './engine';

/** A reader that fails gets the same again. */
export function repeatsRejected(engine: () => Engine): void {
  let log: EventLog;
  beforeAll(() => {
    log = engine().open();
  });
  afterAll(() => log.close());

  test('a rejected batch comes again, whole and before anything after it', async () => {
    const topic = await newTopic(log, 1);
    await log.append(numbered(topic, 0, 3));
    const seen: string[][] = [];
    const consumption = await log.consume(asGroup('rejecting', topic, { maxBatch: 2 }), async (batch) => {
      seen.push(batch.map(textOf));
      if (seen.length <= 2) throw new Error('not now');
    });

    await eventually('the third is read', () => seen.flat().includes('2'), { withinMs: 30_000 });
    await consumption.stop();

    expect(seen.map((batch) => batch[0])).toEqual(['0', '0', '0', '2']);
  });

  test('a partition that keeps being rejected does not hold up another', async () => {
    const topic = await newTopic(log, 2);
    await log.append(numbered(topic, 0, 20));
    const passed = new Set<number>();
    const refused = new Set<number>();
    const consumption = await log.consume(asGroup('stuck', topic), async (batch) => {
      const partition = batch[0]?.partition ?? -1;
      if (partition === 0) refused.add(partition);
      if (partition === 0) throw new Error('not this one');
      for (const { offset } of batch) passed.add(Number(offset));
    });
    await eventually('one is refused, one passes', () => refused.size > 0 && passed.size > 0, {
      withinMs: 30_000,
    });
    const before = passed.size;

    await log.append(numbered(topic, 0, 20));
    await eventually('the other goes on', () => passed.size >= before * 2, { withinMs: 30_000 });

    await consumption.stop();
  });
}
