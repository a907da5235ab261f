import fc from 'fast-check';
import { rebuild } from '../../../src/hub/rebuild/rebuild';
import type { SubjectRef } from '../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import type { Translation } from '../../../src/model/agency-fact/translation';
import { createRebuildStore } from '../../../src/store/rebuild/create-rebuild-store';
import { anyInterviewBody } from '../../support/facts/any-facts';
import {
  clock,
  createIntakeWorld,
  hash,
  line,
  northvale,
  person,
  protocols,
  reported,
  says,
} from './intake-world';
import type { IntakeWorld } from './intake-world';
import { everything } from './three-agencies-words';

jest.setTimeout(180_000);

const known: SubjectRef = { agency: northvale, scheme: 'case', value: 'C-1' };
const subjects = [person('L1/1'), known, { ...known, value: 'C-2' }] as const;
const subject = fc.constantFrom(...subjects);

const body: fc.Arbitrary<FactBody> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...everything) },
  { weight: 3, arbitrary: anyInterviewBody },
  { weight: 1, arbitrary: fc.constantFrom<FactBody>(reported, { kind: 'returned' }, { kind: 'withdrawn' }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        subject,
        fc.constantFrom<'subjects-linked' | 'subjects-unlinked'>('subjects-linked', 'subjects-unlinked'),
      )
      .map(([other, kind]): FactBody => ({ kind, other, reason: 'seen together' })),
  },
);

/** Lines of one log each its own record's; every line says one or two things of one of three people. */
const told = fc.array(
  fc.tuple(fc.constantFrom('L1', 'L2', 'case'), subject, fc.array(body, { minLength: 1, maxLength: 2 })),
  {
    minLength: 2,
    maxLength: 9,
  },
);

const translations = told.map((entries) =>
  entries.map(([log, of, bodies], index): Translation => {
    const saying = bodies
      .filter((one) => !('other' in one) || one.other !== of)
      .map((one) => ({ of, body: one, minute: (index * 7) % 5 }));
    return says(log, line(log, index + 1, saying));
  }),
);

const shuffled = translations.chain((all) =>
  fc.tuple(
    fc.constant(all),
    fc.shuffledSubarray([...all.keys(), ...all.keys()], {
      minLength: all.length * 2,
      maxLength: all.length * 2,
    }),
  ),
);

let world: IntakeWorld;

beforeAll(async () => {
  world = await createIntakeWorld();
});

afterAll(() => world.drop());

async function startAnew(): Promise<void> {
  const tables = await world.ask<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = 'jp' and tablename not in ('sequencer', 'access_epoch', 'clock_offset')`,
  );
  await world.ask(`truncate ${tables.map(({ name }) => name).join(', ')}`);
}

test('what three agencies tell gives one state in any order and repeated, and a rebuild the same', async () => {
  await fc.assert(
    fc.asyncProperty(shuffled, async ([all, order]) => {
      await startAnew();
      for (const translation of all) await world.take(translation);
      const inOrder = await world.hash();

      await startAnew();
      for (const index of order) await world.take(all[index] ?? says('L1'));
      expect(await world.hash()).toBe(inOrder);

      await rebuild(createRebuildStore(world.pools.intake, clock), { hash, protocols });
      expect(await world.hash()).toBe(inOrder);
    }),
    { numRuns: 8 },
  );
});
