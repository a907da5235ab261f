import fc from 'fast-check';
import { createIntake } from '../../../src/hub/intake/create-intake';
import type { Intake } from '../../../src/hub/intake/create-intake';
import type { Translation } from '../../../src/model/agency-fact/translation';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { numberChanges } from '../../../src/store/change/number-changes';
import { aNight } from './a-night';
import { clock, createIntakeWorld, hash, protocols } from './intake-world';
import type { IntakeWorld } from './intake-world';

jest.setTimeout(120_000);

let world: IntakeWorld;
let inOrder: string;

beforeAll(async () => {
  world = await createIntakeWorld();
  for (const translation of aNight) await world.take(translation);
  inOrder = await world.hash();
});

afterAll(async () => {
  await world.drop();
});

async function startAnew(): Promise<void> {
  const tables = await world.ask<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = 'jp' and tablename not in ('sequencer', 'access_epoch', 'clock_offset')`,
  );
  await world.ask(`truncate ${tables.map(({ name }) => name).join(', ')}`);
}

const anyOrder = fc.shuffledSubarray(
  aNight.map((_, index) => index),
  { minLength: aNight.length, maxLength: aNight.length },
);

test('a night gives one state in whatever order its records arrive', async () => {
  await fc.assert(
    fc.asyncProperty(anyOrder, async (order) => {
      await startAnew();
      for (const index of order) await take(world.intake, index);
      expect(await world.hash()).toBe(inOrder);
    }),
    { numRuns: 12 },
  );
});

test('a night gives one state however it is cut into batches', async () => {
  await fc.assert(
    fc.asyncProperty(anyOrder, fc.integer({ min: 2, max: 8 }), async (order, size) => {
      await startAnew();
      for (let at = 0; at < order.length; at += size) {
        const items = order
          .slice(at, at + size)
          .map((index) => ({ record: world.at(BigInt(index)), translation: translationAt(index) }));
        await world.intake.takeInBatch(items);
      }
      expect(await world.hash()).toBe(inOrder);
    }),
    { numRuns: 10 },
  );
});

test('workers that take the same children at once lose nothing', async () => {
  const workers = [1, 2, 3].map(() =>
    createIntake({ store: createIntakeStore(world.pools.intake, clock), hash, protocols }),
  );
  await fc.assert(
    fc.asyncProperty(anyOrder, async (order) => {
      await startAnew();
      const shares = workers.map((intake, worker) => ({
        intake,
        mine: order.filter((_, at) => at % workers.length === worker),
      }));
      await Promise.all(shares.map(({ intake, mine }) => takeEach(intake, mine)));
      expect(await world.hash()).toBe(inOrder);
      await numberChanges(world.pools.intake);
      expect(await versionsOutOfOrder()).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

async function takeEach(intake: Intake, mine: readonly number[]): Promise<void> {
  for (const index of mine) await take(intake, index);
}

/** As the consumer does: what the database broke off is tried again. */
async function take(intake: Intake, index: number): Promise<void> {
  const store = createIntakeStore(world.pools.intake, clock);
  for (;;) {
    try {
      await intake.takeIn(world.at(BigInt(index)), translationAt(index));
      return;
    } catch (error) {
      if (store.failureKind(error) !== 'away') throw error;
    }
  }
}

function translationAt(index: number): Translation {
  const translation = aNight[index];
  if (translation === undefined) throw new Error('no such record');
  return translation;
}

function versionsOutOfOrder(): Promise<readonly object[]> {
  return world.ask(`
    select * from (
      select child_id, child_version, lag(child_version) over (partition by child_id order by position) as before
      from jp.change
    ) v where before >= child_version`);
}
