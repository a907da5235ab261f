import fc from 'fast-check';
import { createIntake } from '../../../src/hub/intake/create-intake';
import { rebuild } from '../../../src/hub/rebuild/rebuild';
import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { createRebuildStore } from '../../../src/store/rebuild/create-rebuild-store';
import { anyMatchableFacts } from '../../support/facts/any-matchable-facts';
import { linkCorrectedAway } from '../../support/facts/link-corrected-away';
import { clock, createIntakeWorld, hash, protocols } from './intake-world';
import type { IntakeWorld } from './intake-world';
import { recordOf, takeFacts } from './matching-world';

jest.setTimeout(180_000);

let world: IntakeWorld;

beforeAll(async () => {
  world = await createIntakeWorld();
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

async function hashOfOneByOne(facts: readonly AgencyFact[]): Promise<string> {
  await startAnew();
  await takeFacts(world, facts);
  return world.hash();
}

async function hashOfRebuild(): Promise<string> {
  await rebuild(createRebuildStore(world.pools.intake, clock), { hash, protocols });
  return world.hash();
}

test('facts settled one by one in any order, and by two workers at once, give what all of them give', async () => {
  const shuffled = anyMatchableFacts.chain((facts) =>
    fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([facts, again]) => {
      const told = await hashOfOneByOne(facts);
      expect(await hashOfRebuild()).toBe(told);
      expect(await hashOfOneByOne(again)).toBe(told);
      await startAnew();
      const half = Math.ceil(facts.length / 2);
      await Promise.all([takeFacts(world, again.slice(0, half)), takeFacts(world, again.slice(half), half)]);
      expect(await world.hash()).toBe(told);
    }),
    { numRuns: 5 },
  );
});

test('facts settled in one batch give what they give one by one', async () => {
  await fc.assert(
    fc.asyncProperty(anyMatchableFacts, async (facts) => {
      const told = await hashOfOneByOne(facts);
      await startAnew();
      const intake = createIntake({ store: createIntakeStore(world.pools.intake, clock), hash, protocols });
      await intake.takeInBatch(facts.map((fact, index) => recordOf(fact, index)));
      expect(await world.hash()).toBe(told);
    }),
    { numRuns: 4, examples: [[[...linkCorrectedAway]]] },
  );
});
