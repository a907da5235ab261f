import { resolve } from 'node:path';
import type { EventLog } from '../../../src/hub/ports/event-log';
import { startProgram } from '../../support/child-program';
import { eventually } from '../../support/eventually';
import { asGroup, collect, newTopic, numbered, textOf } from './collected';
import type { Engine } from './engine';

/** What one reader commits, and what it leaves to the next. */
export function handsOver(engine: () => Engine): void {
  let log: EventLog;
  beforeAll(() => {
    log = engine().open();
  });
  afterAll(() => log.close());

  test('stopping finishes the batch in hand and commits it', async () => {
    const topic = await newTopic(log, 1);
    await log.append(numbered(topic, 0, 3));
    const options = asGroup('stopping', topic, { maxBatch: 1 });
    const handled: string[] = [];
    let finish = (): void => undefined;
    const first = await log.consume(options, async (batch) => {
      await new Promise<void>((done) => {
        finish = done;
        handled.push(...batch.map(textOf));
      });
    });
    await eventually('a batch is in hand', () => handled.length === 1, { withinMs: 30_000 });

    const stopped = first.stop();
    finish();
    await stopped;

    expect(handled).toEqual(['0']);
    const next = await collect(log, options);
    await next.count(2);
    expect(next.texts()).toEqual(['1', '2']);
    await next.stop();
  });

  test('what a killed reader had in hand reaches another reader of its group', async () => {
    const topic = await newTopic(log, 1);
    await log.append(numbered(topic, 0, 3));
    const { group } = asGroup('killed', topic);
    const options = JSON.stringify({ address: engine().address, topic, group });
    const reader = startProgram(resolve(__dirname, 'reader-process.ts'), [options]);
    await reader.line();

    await reader.kill('SIGKILL');
    const next = await collect(log, asGroup('killed', topic));
    await next.count(3);

    expect(next.texts()).toEqual(['0', '1', '2']);
    await next.stop();
  });

  test('the lag is what the group has not committed yet', async () => {
    const topic = await newTopic(log, 2);
    const options = asGroup('lagging', topic);
    await log.append(numbered(topic, 0, 5));
    expect(await log.lag(options.group, [topic])).toBe(5n);

    const read = await collect(log, options);
    await read.count(5);
    await eventually('nothing is left', async () => (await log.lag(options.group, [topic])) === 0n);
    await read.stop();
    await log.append(numbered(topic, 5, 8));

    expect(await log.lag(options.group, [topic])).toBe(3n);
  });
}
