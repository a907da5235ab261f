import type { ChildFilter, ReadSession } from '../../../src/hub/ports/reading';
import { plantChild } from '../../support/planted-child';
import type { PlantedChild } from '../../support/planted-child';
import { nothing } from '../../support/planted-words';
import { readingAs } from '../../support/reading-as';
import { agency, aViewer } from '../../support/viewers';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';

jest.setTimeout(60_000);

const PAGE = { first: 100, after: null };
const inspector = aViewer('duty-inspector');
const council = aViewer('social-worker');
const interviewer = aViewer('return-interviewer');
const relations = [{ scope: 'agency:pf:99' }, { scope: 'agency:provider:lantern' }];

let world: WorldDatabase;

beforeEach(async () => {
  world = await createWorldDatabase();
});

afterEach(() => world.drop());

const plant = (name: string, more: Partial<PlantedChild> = {}) =>
  plantChild(world, { id: `c_${name}`, relations, missingEpisodes: [{ id: `m_${name}` }], ...more });

const place = (name: string, type: string, to: string | null) =>
  world.ask('update jp.child_placement set placement_type = $2, to_on = $3 where child_id = $1', [
    `c_${name}`,
    type,
    to,
  ]);

const idsUnder = (filter: ChildFilter) => async (session: ReadSession) =>
  (await session.children(filter, PAGE)).rows.map(({ id }) => id);

test('children are listed by the placements they ever had, or are in by the day in London', async () => {
  for (const name of ['a', 'b', 'c', 'd']) await plant(name);
  await place('a', 'K2', null);
  await place('b', 'U4', '2026-11-21');
  await place('c', 'U4', '2026-11-22');
  const read = (filter: ChildFilter) => readingAs(world, { viewer: inspector }, idsUnder(filter));

  expect(await read({ placementTypes: ['U4'] })).toEqual(['c_b', 'c_c', 'c_d']);
  expect(await read({ placementTypes: ['U4', 'K2'], inPlacement: true })).toEqual(['c_a', 'c_c', 'c_d']);
  expect(await read({ inPlacement: true })).toEqual(['c_a', 'c_c', 'c_d']);
  expect(await read({ placementTypes: [] })).toEqual([]);
  expect(await read({ placementTypes: ['U4\0'] })).toEqual([]);
  expect(await read({ inPlacement: false })).toEqual(['c_a', 'c_b', 'c_c', 'c_d']);
});

test('a filter on placements matches nobody of whom they are withheld', async () => {
  await plant('open');
  await plant('restricted', { restricted: true });
  const cleared = { ...inspector, clearance: ['restricted' as const] };
  const placed = idsUnder({ placementTypes: ['U4'] });

  expect(await readingAs(world, { viewer: inspector }, placed)).toEqual(['c_open']);
  expect(await readingAs(world, { viewer: cleared }, placed)).toEqual(['c_open', 'c_restricted']);
  expect(await readingAs(world, { viewer: interviewer }, placed)).toEqual([]);
  expect(await readingAs(world, { viewer: interviewer }, idsUnder({ inPlacement: true }))).toEqual([]);
  expect(await readingAs(world, { viewer: interviewer }, idsUnder({}))).toEqual(['c_open', 'c_restricted']);
});

test('children are listed by whether they have a statutory missing period', async () => {
  await plant('counted');
  await plant('other');
  await world.ask(`delete from jp.child_missing_periods where child_id = 'c_other'`);

  await readingAs(world, { viewer: inspector }, async (session) => {
    expect(await idsUnder({ withMissingPeriods: true })(session)).toEqual(['c_counted']);
    const [counted, other] = await session.childrenByIds(['c_counted', 'c_other']);
    expect(counted?.missingPeriods).toMatchObject([{ from: '2018-02-01', historical: false }]);
    expect(other?.missingPeriods).toEqual([]);
  });
});

test('a profile answers by the id asked with, and of a child out of sight not at all', async () => {
  await plant('wren', { aliases: ['c_old'] });
  await plant('foreign', { relations: [{ scope: 'agency:la:992' }] });

  await readingAs(world, { viewer: inspector }, async (session) => {
    const profiles = await session.profilesOfChildren(['c_old', 'c_wren', 'c_foreign', 'c_none', '\0']);
    expect([...profiles].map(([asked, { childId }]) => [asked, childId])).toEqual([
      ['c_old', 'c_wren'],
      ['c_wren', 'c_wren'],
    ]);
    expect([...session.ledger.children]).toEqual(['c_wren']);
  });
});

test('a child of whom no profile is told has one that says nothing', async () => {
  await plant('wren');
  for (const table of ['person', 'health', 'network', 'risk'])
    await world.ask(`delete from jp.profile_${table}`);

  await readingAs(world, { viewer: inspector }, async (session) => {
    const profile = (await session.profilesOfChildren(['c_wren'])).get('c_wren');
    expect(profile?.person).toEqual({
      kind: 'shown',
      value: { person: nothing, today: nothing, versions: { person: [], today: [] } },
    });
  });
});

test('interviews are paged by their first step, the latest first, and those of no known time come last', async () => {
  for (const name of ['a', 'b', 'c', 'd']) await plant(name);
  await plant('foreign', { relations: [{ scope: 'agency:la:992' }] });
  const at = (name: string, time: string) =>
    world.ask('update jp.return_interview set sort_at = $2 where id = $1', [`i_${name}`, time]);
  await at('a', '-infinity');
  await at('b', '2026-11-20T10:00:00Z');
  await at('c', '2026-11-21T10:00:00Z');
  await at('d', '2026-11-20T10:00:00Z');

  await readingAs(world, { viewer: inspector }, async (session) => {
    const first = await session.returnInterviews({ first: 2, after: null });
    const second = await session.returnInterviews({ first: 2, after: first.cursors[1] ?? null });
    expect([first, second].map(({ rows }) => rows.map(({ id }) => id))).toEqual([
      ['i_c', 'i_b'],
      ['i_d', 'i_a'],
    ]);
    expect([first.hasNextPage, second.hasNextPage]).toEqual([true, false]);
    const after = second.cursors[1] ?? null;
    expect((await session.returnInterviews({ first: 2, after })).rows).toEqual([]);
    const byIds = await session.returnInterviewsByIds(['i_foreign', 'i_d', 'i_a', 'i_d', '\0']);
    expect(byIds.map(({ id, childId }) => [id, childId])).toEqual([
      ['i_d', 'c_d'],
      ['i_a', 'c_a'],
    ]);
  });
});

test('an interview said to be of two children answers with the one in sight', async () => {
  await plant('ours');
  await plant('theirs', { relations: [{ scope: 'agency:la:991' }] });
  await world.ask(`
    insert into jp.return_interview (id, child_id, provider, status, sort_at, content)
    select 'i_theirs', 'c_ours', provider, status, sort_at, content from jp.return_interview where id = 'i_ours'`);
  const read = async (session: ReadSession) => {
    const [interview] = await session.returnInterviewsByIds(['i_theirs']);
    return [interview?.childId, interview?.content.kind, [...session.ledger.children]];
  };

  expect(await readingAs(world, { viewer: council }, read)).toEqual(['c_theirs', 'withheld', ['c_theirs']]);
  expect(await readingAs(world, { viewer: inspector }, read)).toEqual(['c_ours', 'withheld', ['c_ours']]);
});

test('a review names the other child only to whoever may know of them, and then notes them', async () => {
  await plant('a', { relations: [...relations, { scope: 'agency:la:991' }] });
  await plant('b', { aliases: ['c_once'] });
  await world.ask(
    `update jp.review_task set reason = 'possible-match', other = 'c_once' where child_id = 'c_a'`,
  );
  const read = async (session: ReadSession) => ({
    rows: (await session.reviews(PAGE)).rows,
    told: [...session.ledger.children].toSorted(),
  });

  const by = agency('pf:99');
  const ofA = { id: 'r_a', childId: 'c_a', reason: 'possible-match', field: 'sex', by };
  expect(await readingAs(world, { viewer: council }, read)).toEqual({
    rows: [{ ...ofA, otherChildId: null }],
    told: ['c_a'],
  });
  expect(await readingAs(world, { viewer: inspector }, read)).toEqual({
    rows: [
      { ...ofA, otherChildId: 'c_b' },
      { id: 'r_b', childId: 'c_b', reason: 'contradiction', field: 'sex', by, otherChildId: null },
    ],
    told: ['c_a', 'c_b'],
  });
});

test('reviews are paged in child order, losing and repeating none', async () => {
  for (const name of ['a', 'b', 'c']) await plant(name);

  await readingAs(world, { viewer: inspector }, async (session) => {
    const first = await session.reviews({ first: 2, after: null });
    const second = await session.reviews({ first: 2, after: first.cursors[1] ?? null });
    expect([first, second].map(({ rows }) => rows.map(({ id }) => id))).toEqual([['r_a', 'r_b'], ['r_c']]);
    expect([first.hasNextPage, second.hasNextPage]).toEqual([true, false]);
    expect((await session.reviews({ first: 2, after: 'nonsense' })).rows).toEqual([]);
    const children = await session.children({}, { first: 1, after: null });
    expect((await session.reviews({ first: 2, after: children.cursors[0] ?? null })).rows).toEqual([]);
  });
});

test('a clock is shown with what was told of it as it is reckoned now, and that earlier reckonings were withdrawn', async () => {
  await plant('wren');
  const told = (due: string, kind: string, minute: string) =>
    world.ask(
      `insert into jp.deadline_event
       select rule, anchor, due_at + $1::interval, $2, child_id, owner, $3, missing_episode_id, 0 from jp.deadline`,
      [due, kind, `2026-11-21T11:${minute}:00Z`],
    );
  await told('0', 'overdue', '30');
  await told('0', 'warned', '10');
  await told('1 hour', 'overdue', '15');
  await told('1 hour', 'withdrawn', '20');

  await readingAs(world, { viewer: inspector }, async (session) => {
    const [episode] = await session.missingEpisodesByIds(['m_wren']);
    expect(episode?.deadlines[0]?.told).toEqual([
      { kind: 'warned', at: '2026-11-21T11:10:00.000Z', role: null },
      { kind: 'withdrawn', at: '2026-11-21T11:20:00.000Z', role: null },
      { kind: 'overdue', at: '2026-11-21T11:30:00.000Z', role: null },
    ]);
  });
});
