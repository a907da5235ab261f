import fc from 'fast-check';
import { createIntake } from '../../../src/hub/intake/create-intake';
import { rebuild } from '../../../src/hub/rebuild/rebuild';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { createRebuildStore } from '../../../src/store/rebuild/create-rebuild-store';
import type { AgencyFact } from '../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import type { Translation } from '../../../src/model/agency-fact/translation';
import { instantAfter } from '../../../src/model/time/instant';
import { digestOf } from '../../../src/store/intake/child/digest';
import { NORTHVALE, classified, date, instant } from '../../support/facts/make-fact';
import { minuteAt } from '../../support/facts/occurrence-facts';
import { shippedProtocols } from '../../support/facts/shipped-protocols';
import { clock, createIntakeWorld, hash } from './intake-world';
import type { IntakeWorld } from './intake-world';

jest.setTimeout(120_000);

const protocols = shippedProtocols([
  { id: NORTHVALE, protocols: [{ id: 'west-midlands-2015', from: new Date('2015-01-01T00:00:00Z') }] },
]);

const nominal = (name: string) => ({ agency: NORTHVALE, scheme: 'police-nominal', value: name });

interface Went {
  readonly child: string;
  readonly day: number;
  readonly hour?: number;
  readonly from?: string;
  readonly found?: string;
  readonly category?: 'absent' | 'missing';
  readonly more?: readonly FactBody[];
}

const at = (day: number, hour: number) =>
  instantAfter(instant('2026-08-01T00:00:00Z'), (day * 24 + hour) * 3_600_000);

/** One log of one child's absence, as intake takes it. */
function log({ child, day, hour = 18, from, found, category = 'absent', more = [] }: Went): Translation {
  const record = `log of ${child} on ${day} at ${hour}`;
  const bodies: readonly (readonly [number, FactBody])[] = [
    [hour, { kind: 'missing-reported', ...(from === undefined ? {} : { missingFrom: from }) }],
    [hour, classified(category)],
    ...more.map((body): [number, FactBody] => [hour, body]),
    [
      hour + 2,
      { kind: 'located', wellBeingConfirmed: true, ...(found === undefined ? {} : { place: found }) },
    ],
    [hour + 3, { kind: 'returned' }],
  ];
  const lines = bodies.map(([when, body], index) => {
    const key = { agency: NORTHVALE, source: 'storm', record, line: index + 1, part: '1', revision: 0 };
    const fact: AgencyFact = {
      key,
      subject: nominal(child),
      occurred: minuteAt(at(day, when)),
      author: { ref: null, rank: null },
      historical: false,
      body,
    };
    return { line: index + 1, revision: 0, digest: digestOf([when, body]), facts: [fact] };
  });
  return { kind: 'facts', source: 'storm', record, lines };
}

let world: IntakeWorld;

beforeEach(async () => {
  world = await createIntakeWorld();
});

afterEach(() => world.drop());

const intakeOf = () => createIntake({ store: createIntakeStore(world.pools.intake, clock), hash, protocols });

async function take(...all: readonly Translation[]): Promise<void> {
  const intake = intakeOf();
  for (const translation of all) await intake.takeIn(world.at(next++), translation);
}
let next = 0n;

const raisings = (rule: string) =>
  world.ask<{ child_id: string; at: Date; role: string }>(
    'select child_id, at, role from jp.place_raising where rule = $1 order by at',
    [rule],
  );

const fromLarch = (day: number, child = `child ${day}`): Translation =>
  log({ child, day, from: 'Larch House' });

test('five absent reports from one place in 30 days raise a hand, by whichever children [pattern.absences-from-one-location] [reading.two-absence-thresholds]', async () => {
  await take(fromLarch(0), fromLarch(10), fromLarch(20), fromLarch(25, 'child 0'));
  expect(await raisings('absences-from-one-location')).toEqual([]);

  await take(log({ child: 'last', day: 29, from: ' LARCH  house.' }));

  expect(await raisings('absences-from-one-location')).toMatchObject([
    { at: new Date(at(29, 18)), role: 'location' },
  ]);
});

test('a report told late raises what its window now holds, and one withdrawn takes it back', async () => {
  await take(fromLarch(5), fromLarch(10), fromLarch(20), fromLarch(29));
  const late = fromLarch(2);

  await take(late);
  expect(await raisings('absences-from-one-location')).toMatchObject([{ at: new Date(at(29, 18)) }]);

  if (late.kind !== 'facts') throw new Error('no facts');
  const lines = late.lines.map(({ line, facts }) => ({
    line,
    revision: 1,
    digest: digestOf(['withdrawn', line]),
    facts: facts.map((fact) => ({
      ...fact,
      key: { ...fact.key, revision: 1 },
      body: { kind: 'withdrawn' as const },
    })),
  }));
  await take({ ...late, lines });
  expect(await raisings('absences-from-one-location')).toEqual([]);
});

test('a home is one place by its reference number, however reports name it [pattern.hotspots]', async () => {
  const placed: FactBody = { kind: 'placement-recorded', from: date('2026-01-01'), urn: 'SC000001' };
  const names = ['Larch House', 'Larch Hse', 'the kids home on Elm St', undefined, 'Larch House'];

  await take(
    ...names.map((from, index) =>
      log({ child: `child ${index}`, day: index, more: [placed], ...(from === undefined ? {} : { from }) }),
    ),
  );

  expect(await raisings('absences-from-one-location')).toMatchObject([{ role: 'home' }]);
});

test('children found at one place, and found together again, are linked [pattern.together]', async () => {
  const together = (day: number) => [
    log({ child: 'wren', day, category: 'missing', found: 'Invented Retail Park' }),
    log({ child: 'tamsin', day, hour: 19, category: 'missing', found: 'the invented retail-park' }),
  ];

  await take(...together(1), ...together(20));

  expect(await raisings('found-at-one-place')).not.toEqual([]);
  const joint = await world.ask<{ at: Date }>(
    "select at from jp.joint_occasion where role = 'found' order by at",
  );
  expect(joint.map((row) => row.at.toISOString())).toEqual([at(1, 21), at(20, 21)]);
});

test('words that name no place link nobody, and no row holds the words of one', async () => {
  await take(
    ...['a', 'b', 'c'].map((child) => log({ child, day: 1, from: 'Home address', found: 'Unknown' })),
  );
  await take(fromLarch(3));

  expect(await raisings('found-at-one-place')).toEqual([]);
  const rows = await world.ask<{ row: string }>('select to_jsonb(o)::text as row from jp.occurrence_place o');
  expect(rows.map(({ row }) => row).join()).not.toMatch(/larch/i);
});

test('a rebuild, and any order of arrival in any number of workers, give the same', async () => {
  const all = [
    ...[0, 4, 8, 12, 16, 20, 40].map((day) => fromLarch(day)),
    log({ child: 'wren', day: 9, found: 'Invented Retail Park' }),
    log({ child: 'child 8', day: 9, hour: 20, found: 'Invented Retail Park' }),
    log({ child: 'wren', day: 30, found: 'Invented Retail Park' }),
    log({ child: 'child 8', day: 30, hour: 17, found: 'Invented Retail Park' }),
  ];
  await take(...all);
  const before = await world.hash();
  expect(await raisings('absences-from-one-location')).not.toEqual([]);
  await rebuild(createRebuildStore(world.pools.intake, clock), { hash, protocols });
  expect(await world.hash()).toBe(before);

  const places = all.map((_, index) => index);
  const shuffled = fc.shuffledSubarray(places, { minLength: all.length, maxLength: all.length });
  await fc.assert(
    fc.asyncProperty(shuffled, async (order) => {
      await startAnew();
      await Promise.all(
        [0, 1, 2].map(async (worker) => {
          const share = order.filter((_, index) => index % 3 === worker);
          for (const index of share) await persistently(all[index]);
        }),
      );
      expect(await world.hash()).toBe(before);
    }),
    { numRuns: 4 },
  );
});

async function startAnew(): Promise<void> {
  const tables = await world.ask<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = 'jp' and tablename not in ('sequencer', 'access_epoch', 'clock_offset')`,
  );
  await world.ask(`truncate ${tables.map(({ name }) => name).join(', ')}`);
}

/** As the consumer does: what the database broke off is tried again. */
async function persistently(translation: Translation | undefined): Promise<void> {
  if (translation === undefined) throw new Error('no such record');
  const store = createIntakeStore(world.pools.intake, clock);
  const record = world.at(next++);
  for (;;) {
    try {
      await intakeOf().takeIn(record, translation);
      return;
    } catch (error) {
      if (store.failureKind(error) !== 'away') throw error;
    }
  }
}
