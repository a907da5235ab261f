import type { ReadSession } from '../../../src/hub/ports/reading';
import type { PersonViewer } from '../../../src/access/viewer';
import { NORTHVALE } from '../../support/facts/make-fact';
import { shippedProtocols } from '../../support/facts/shipped-protocols';
import { PLANTED, plantChild, relate } from '../../support/planted-child';
import { readingAs } from '../../support/reading-as';
import { aViewer } from '../../support/viewers';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';

jest.setTimeout(60_000);

const protocols = shippedProtocols([
  { id: NORTHVALE, protocols: [{ id: 'west-midlands-2015', from: new Date('2015-01-01T00:00:00Z') }] },
]);
const PAGE = { first: 10, after: null };
const force = aViewer('duty-inspector');
const council = aViewer('social-worker');
const LOCATION = 'absences-from-one-location';

let world: WorldDatabase;

beforeEach(async () => {
  world = await createWorldDatabase();
});

afterEach(() => world.drop());

interface Planted {
  readonly day: number;
  readonly place?: string;
  readonly role?: string;
  readonly marks?: string;
  readonly restricted?: boolean;
  readonly needToKnow?: boolean;
  readonly rule?: string;
}

/** A child of the force's, with one occurrence that raised a rule over all children. */
async function plant(name: string, planted: Planted): Promise<void> {
  const { day, place = 'larch', role = 'location', marks = '{absent,reported}', rule = LOCATION } = planted;
  const { restricted = false, needToKnow = false } = planted;
  const relations = [{ scope: 'agency:pf:99' }];
  await plantChild(world, {
    id: `c_${name}`,
    relations,
    restricted,
    needToKnow,
    missingEpisodes: [{ id: `m_${name}` }],
  });
  await world.ask('delete from jp.occurrence_place where child_id = $1', [`c_${name}`]);
  const at = new Date(Date.UTC(2026, 9, day)).toISOString();
  await world.ask(`insert into jp.occurrence_place values ($1, $2, $3, $4, $5, $6, '{pf:99}', false)`, [
    `c_${name}`,
    `m_${name}`,
    role,
    place,
    at,
    marks,
  ]);
  await world.ask(`insert into jp.place_raising values ($3, 'west-midlands-2015@1', $6, $1, $2, $4, $5)`, [
    `c_${name}`,
    `m_${name}`,
    place,
    role,
    at,
    rule,
  ]);
}

const patternsOf = (viewer: PersonViewer, read = (session: ReadSession) => session.placePatterns(PAGE)) =>
  readingAs(world, { viewer, protocols }, async (session) => ({
    page: await read(session),
    ledger: session.ledger,
  }));

test('a pattern is told with its rule, its place and what raised it', async () => {
  for (const day of [1, 2, 3, 4, 5]) await plant(`${day}`, { day });

  const { page, ledger } = await patternsOf(force);

  expect(page.rows).toMatchObject([
    {
      rule: { key: LOCATION, threshold: { atLeast: 5, days: 30 } },
      protocol: 'west-midlands-2015@1',
      place: PLANTED.whereabouts,
      raisedAt: '2026-10-05T00:00:00.000Z',
      peers: null,
    },
  ]);
  expect(page.rows[0]?.occurrences.map(({ childId }) => childId)).toEqual([
    'c_1',
    'c_2',
    'c_3',
    'c_4',
    'c_5',
  ]);
  expect([...ledger.children].toSorted()).toEqual(['c_1', 'c_2', 'c_3', 'c_4', 'c_5']);
});

test('a child out of sight is in no count: with one hidden there are too few, and nothing is told', async () => {
  for (const day of [1, 2, 3, 4, 5]) await plant(`${day}`, { day });
  for (const day of [1, 2, 3, 5]) await relate(world, `c_${day}`, { scope: 'agency:la:991' });

  const { page, ledger } = await patternsOf(council);

  expect(page).toEqual({ rows: [], cursors: [], hasNextPage: false });
  expect(ledger.children.size).toBe(0);
});

test('with enough in sight it is told exactly as if the hidden child were not there', async () => {
  for (const day of [1, 2, 3, 4, 5]) await plant(`${day}`, { day });
  for (const day of [1, 2, 3, 4, 5]) await relate(world, `c_${day}`, { scope: 'agency:la:991' });
  const before = (await patternsOf(council)).page;

  await plant('hidden', { day: 6 });
  const after = (await patternsOf(council)).page;

  expect(after).toEqual(before);
  expect((await patternsOf(force)).page.rows[0]?.occurrences).toHaveLength(6);
});

test.each([{ restricted: true }, { needToKnow: true }])(
  'a child under a marker %p is counted for nobody without its clearance',
  async (marker) => {
    for (const day of [1, 2, 3, 4]) await plant(`${day}`, { day });
    await plant('kept', { day: 5, ...marker });
    const cleared = { ...force, clearance: ['restricted' as const, 'whereabouts-need-to-know' as const] };

    expect((await patternsOf(force)).page.rows).toEqual([]);
    expect((await patternsOf(cleared)).page.rows).toHaveLength(1);
  },
);

test('whoever may not have risk and whereabouts is told of no pattern', async () => {
  for (const day of [1, 2, 3, 4, 5]) {
    await plant(`${day}`, { day });
    await relate(world, `c_${day}`, { scope: 'agency:provider:lantern' });
  }

  expect((await patternsOf(aViewer('return-interviewer'))).page.rows).toEqual([]);
});

test('pages go on after what they left out, losing and repeating none', async () => {
  for (const place of ['a', 'b', 'c'])
    for (const day of [1, 2, 3, 4, 5])
      await plant(`${place}${day}`, { day: day + place.charCodeAt(0) - 97, place });
  await plant('lone', { day: 28, place: 'z' });

  const { page: first } = await patternsOf(force, (session) =>
    session.placePatterns({ first: 2, after: null }),
  );
  const { page: second } = await patternsOf(force, (session) =>
    session.placePatterns({ first: 2, after: first.cursors[1] ?? null }),
  );

  expect([first, second].map(({ rows }) => rows.map(({ id }) => id[0]))).toEqual([['c', 'b'], ['a']]);
  expect([first.hasNextPage, second.hasNextPage]).toEqual([true, false]);
});

test('a home is compared with its peers in sight, and the rule says it is no reason to discount a report [pattern.over-reporting]', async () => {
  const home = { role: 'home', marks: '{missing,reported}', rule: 'over-reporting' };
  for (const day of [1, 2, 3, 4, 5, 6]) await plant(`${day}`, { ...home, day });
  expect((await patternsOf(force)).page.rows).toEqual([]);

  await plant('peer', { ...home, day: 3, place: 'elm' });
  const { rows } = (await patternsOf(force)).page;
  expect(rows).toMatchObject([{ peers: { homes: 1, middle: 1 } }]);
  expect(rows[0]?.rule.says).toContain('never a reason to discount a report');

  for (const day of [1, 2]) await plant(`peer ${day}`, { ...home, day, place: 'elm' });
  expect((await patternsOf(force)).page.rows).toEqual([]);
});

async function plantTogether(days: readonly number[]): Promise<void> {
  for (const name of ['wren', 'tamsin'])
    await plantChild(world, {
      id: `c_${name}`,
      relations: [{ scope: 'agency:pf:99' }],
      missingEpisodes: days.map((day) => ({ id: `m_${name}_${day}` })),
    });
  await world.ask('delete from jp.joint_occasion');
  for (const day of days) {
    const at = new Date(Date.UTC(2026, 9, day)).toISOString();
    for (const name of ['wren', 'tamsin'])
      await world.ask(
        `insert into jp.occurrence_place values ($1, $2, 'found', 'park', $3, '{missing}', '{pf:99}', false)`,
        [`c_${name}`, `m_${name}_${day}`, at],
      );
    await world.ask(
      `insert into jp.joint_occasion values ('c_tamsin', $1, 'c_wren', $2, 'found', 'park', $3)`,
      [`m_tamsin_${day}`, `m_wren_${day}`, at],
    );
  }
}

test('two children together again are told of only to whoever may see both [pattern.together]', async () => {
  await plantTogether([1, 9]);
  const together = (viewer: PersonViewer) =>
    readingAs(world, { viewer, protocols }, async (session) => (await session.childrenTogether(PAGE)).rows);

  expect(await together(force)).toMatchObject([
    { childIds: ['c_tamsin', 'c_wren'], occasions: [{ role: 'found' }, {}] },
  ]);
  await relate(world, 'c_wren', { scope: 'agency:la:991' });
  expect(await together(council)).toEqual([]);
  await relate(world, 'c_tamsin', { scope: 'agency:la:991' });
  expect(await together(council)).toHaveLength(1);
});

test('once together is no pattern', async () => {
  await plantTogether([1]);

  const rows = await readingAs(
    world,
    { viewer: force, protocols },
    async (session) => (await session.childrenTogether(PAGE)).rows,
  );
  expect(rows).toEqual([]);
});
