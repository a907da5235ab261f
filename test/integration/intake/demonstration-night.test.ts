import fc from 'fast-check';
import type { TranslatedRecord } from '../../../src/hub/intake/incoming-record';
import { rebuild } from '../../../src/hub/rebuild/rebuild';
import { topicOf } from '../../../src/messaging/consumer/feed';
import { wholeNight } from '../../../src/main/demonstration/nights';
import { sources } from '../../../src/main/sources';
import { agency } from '../../support/facts/make-fact';
import { createRebuildStore } from '../../../src/store/rebuild/create-rebuild-store';
import { clock, createIntakeWorld, hash, protocols } from './intake-world';
import type { IntakeWorld } from './intake-world';

jest.setTimeout(180_000);

/** What every system of the night sends, in order, as its adapter reads it. */
const night: readonly TranslatedRecord[] = wholeNight(new Date('2026-11-21T06:00:00.000Z')).map(
  ({ source, agency: text, record: data }, index) => {
    const value = new TextEncoder().encode(JSON.stringify(data));
    const received = { agency: agency(text), headers: {}, value };
    const translation = sources[source]?.(received);
    if (translation === undefined) throw new Error('a night of no source');
    const topic = topicOf(source, received.agency);
    const place = { topic, partition: 0, offset: BigInt(index), source, recordId: `night-${index}` };
    return { record: { ...received, ...place }, translation };
  },
);

async function takeNight(world: IntakeWorld, order: readonly number[], size: number): Promise<void> {
  for (let at = 0; at < order.length; at += size) {
    const items = order.slice(at, at + size).flatMap((index) => {
      const item = night[index];
      return item === undefined ? [] : [item];
    });
    await world.intake.takeInBatch(items);
  }
}

const asTold = night.map((_, index) => index);

async function hashOf(order: readonly number[], size: number): Promise<string> {
  const world = await createIntakeWorld();
  try {
    await takeNight(world, order, size);
    const taken = await world.hash();
    await rebuild(createRebuildStore(world.pools.intake, clock), { hash, protocols });
    expect(await world.hash()).toBe(taken);
    expect(await world.ask("select reason from jp.receipt where outcome = 'quarantined'")).toEqual([]);
    return taken;
  } finally {
    await world.drop();
  }
}

test('the demonstration night gives one state, shuffled, batched and rebuilt', async () => {
  const told = await hashOf(asTold, 1);

  const anyOrder = fc.shuffledSubarray(asTold, { minLength: asTold.length, maxLength: asTold.length });
  const anySize = fc.constantFrom(1, 7, 50);
  await fc.assert(
    fc.asyncProperty(anyOrder, anySize, async (order, size) => {
      expect(await hashOf(order, size)).toBe(told);
    }),
    { numRuns: 4 },
  );
});
