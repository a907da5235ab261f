import fc from 'fast-check';
import { nightRecords } from '../../../adapters/storm/night';
import { translateStorm } from '../../../adapters/storm/translate';
import { rebuild } from '../../../src/hub/rebuild/rebuild';
import type { Translation } from '../../../src/model/agency-fact/translation';
import { createRebuildStore } from '../../../src/store/rebuild/create-rebuild-store';
import { clock, createIntakeWorld, hash, protocols, northvale } from './intake-world';
import type { IntakeWorld } from './intake-world';

jest.setTimeout(180_000);

const night: readonly Translation[] = nightRecords(new Date('2026-11-21T06:00:00.000Z')).map(({ record }) =>
  translateStorm({ agency: northvale, headers: {}, value: new TextEncoder().encode(JSON.stringify(record)) }),
);

async function takeNight(world: IntakeWorld, order: readonly number[], size: number): Promise<void> {
  for (let at = 0; at < order.length; at += size) {
    const items = order.slice(at, at + size).flatMap((index) => {
      const translation = night[index];
      return translation === undefined ? [] : [{ record: world.at(BigInt(index)), translation }];
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
