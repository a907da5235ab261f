import { instantAt } from '../../../src/model/time/instant';
import { agency } from '../../support/viewers';
import { found, highRisk } from '../intake/intake-world';
import { as, createActsWorld, located, newKey, returned, setRisk } from './acts-world';
import type { ActsChild, ActsWorld } from './acts-world';

jest.setTimeout(60_000);

const inspector = as('duty-inspector');
const superintendent = as('superintendent');
const worker = as('social-worker');
const minutesAgo = (minutes: number) => instantAt(world.clock.now().getTime() - minutes * 60_000);

let world: ActsWorld;
let wren: ActsChild;

beforeAll(async () => {
  world = await createActsWorld();
});

beforeEach(async () => {
  wren = await world.child();
});

afterAll(() => world.drop());

test('an act is a fact of whoever acted, and what follows from it is stored with it [life.decisions-signed]', async () => {
  expect(await world.act(inspector, setRisk(wren))).toMatchObject({ kind: 'done' });

  expect(await wren.stored()).toEqual({ status: 'missing', level: 'high' });
  const facts = await world.ask(
    "select agency, source, author_ref, author_rank from jp.fact where source = 'hub' and subject_value = $1",
    [wren.subject.value],
  );
  expect(facts).toEqual([
    { agency: 'pf:99', source: 'hub', author_ref: 'w-ashby', author_rank: 'duty-inspector' },
  ]);
  expect(await world.ask('select 1 from jp.change where child_id = $1', [wren.id])).toHaveLength(4);
});

test('the same key and content is done once and answered alike, even if the world moved on', async () => {
  const act = setRisk(wren, { level: 'medium', expectedLevel: null });
  const first = await world.act(inspector, act);
  world.later(1);
  await world.act(inspector, setRisk(wren, { level: 'high' }));
  world.later(1);
  const before = await world.hash();

  expect(await world.act(inspector, { ...act })).toEqual(first);
  expect(await world.hash()).toBe(before);
  expect(await wren.stored()).toMatchObject({ level: 'high' });
});

test('a key used for something else is a conflict, whatever it was used for', async () => {
  const act = setRisk(wren);
  await world.act(inspector, act);
  const before = await world.hash();

  expect(await world.act(inspector, setRisk(wren, { key: act.key, level: 'low' }))).toEqual({
    kind: 'conflict',
  });
  expect(await world.act(inspector, returned(wren, { key: act.key }))).toEqual({ kind: 'conflict' });
  expect(await world.hash()).toBe(before);
});

test('a refused act gives its key back', async () => {
  const key = newKey();
  const tomorrow = minutesAgo(-60 * 24);

  expect(await world.act(worker, returned(wren, { key, at: tomorrow }))).toMatchObject({ kind: 'refused' });
  expect(await world.act(worker, returned(wren, { key, at: minutesAgo(5) }))).toMatchObject({ kind: 'done' });
});

test('of two who saw the same level one sets it, and the other is told to look again', async () => {
  await world.act(inspector, setRisk(wren, { level: 'medium' }));
  world.later(1);

  const both = await Promise.all([
    world.act(inspector, setRisk(wren, { level: 'high', expectedLevel: 'medium' })),
    world.act(superintendent, setRisk(wren, { level: 'low', expectedLevel: 'medium' })),
  ]);

  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'stale']);
  expect(await wren.hubFacts()).toBe(2);
});

test('an inspector corrects a first high, and from then on a superintendent alone lowers high [authority.lower-high, authority.correct-first-high, role.superintendent]', async () => {
  const kinds: string[] = [];
  for (const [viewer, level] of [
    [inspector, 'high'],
    [inspector, 'low'],
    [inspector, 'high'],
    [inspector, 'medium'],
    [superintendent, 'medium'],
    [inspector, 'low'],
  ] as const) {
    world.later(1);
    kinds.push((await world.act(viewer, setRisk(wren, { level }))).kind);
  }

  expect(kinds).toEqual(['done', 'done', 'done', 'refused', 'done', 'done']);
});

test("a level that came from the force's own log counts as set before", async () => {
  await wren.say(4, highRisk);
  await wren.say(5, highRisk);

  expect(await world.act(inspector, setRisk(wren, { level: 'low' }))).toEqual({
    kind: 'refused',
    rule: 'high-risk-is-lowered-by-a-superintendent',
    source: 'WM policy',
  });
});

test('a return before its report is taken; one before the child was last seen, or yet to come, is refused', async () => {
  const seen = { at: occurredAround(100), place: null };
  await wren.say(5, { kind: 'missing-reported', lastSeen: seen });

  expect(await world.act(worker, returned(wren, { at: minutesAgo(-6) }))).toMatchObject({
    rule: 'not-in-the-future',
  });
  expect(await world.act(worker, returned(wren, { at: minutesAgo(101) }))).toMatchObject({
    rule: 'end-after-start',
  });
  expect(await world.act(worker, located(wren, { at: minutesAgo(101) }))).toMatchObject({
    rule: 'end-after-start',
  });
  expect(await world.act(worker, returned(wren, { at: minutesAgo(99) }))).toMatchObject({ kind: 'done' });
});

function occurredAround(minutes: number) {
  return { start: minutesAgo(minutes), end: minutesAgo(minutes - 1), precision: 'minute' as const };
}

test('found and back are told in whatever order they come', async () => {
  await world.act(worker, returned(wren, { at: minutesAgo(2), to: 'Larch House' }));
  expect(await wren.stored()).toMatchObject({ status: 'returned' });

  await world.act(inspector, located(wren, { at: minutesAgo(10) }));
  await wren.say(6, found);

  expect(await wren.stored()).toMatchObject({ status: 'returned' });
  expect(await world.ask('select 1 from jp.missing_episode where child_id = $1', [wren.id])).toHaveLength(1);
});

test('an unknown child and a child of others are refused alike, and write nothing', async () => {
  const stranger = as('social-worker', { agency: agency('la:992') });
  const before = await world.count('inbox_line');

  const outcomes = [
    await world.act(stranger, returned(wren)),
    await world.act(stranger, returned(wren, { missingEpisodeId: 'm_nobody' })),
    await world.act(stranger, returned(wren, { missingEpisodeId: 'm_\0' })),
    await world.act(worker, returned(wren, { missingEpisodeId: 'c_nobody' })),
    await world.act(worker, returned(wren), 'caseload'),
  ];

  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome)))).toEqual(
    new Set(['{"kind":"not-found"}']),
  );
  expect(await world.count('inbox_line')).toBe(before);
});

test('nobody sets a level they are not shown, nor learns when a child was last seen by trying', async () => {
  const seen = { at: occurredAround(100), place: null };
  await wren.say(
    5,
    { kind: 'missing-reported', lastSeen: seen },
    { kind: 'marker-stated', marker: 'restricted', set: true },
  );

  expect(await world.act(inspector, setRisk(wren))).toEqual({ kind: 'not-permitted' });
  expect(await world.act(as('duty-inspector', { clearance: ['restricted'] }), setRisk(wren))).toMatchObject({
    kind: 'done',
  });
  expect(await world.act(worker, returned(wren, { at: minutesAgo(101) }))).toMatchObject({ kind: 'done' });
});

test('an act whose answer was lost is done once when it is sent again', async () => {
  const act = returned(wren, { at: minutesAgo(5) });
  let lost = 1;
  const store = {
    ...world.store,
    inTransaction: async (...asked: Parameters<typeof world.store.inTransaction>) => {
      const outcome = await world.store.inTransaction(...asked);
      if (lost-- > 0) throw Object.assign(new Error('lost'), { code: 'ECONNRESET' });
      return outcome;
    },
  };

  const outcome = await world.actOver(store as typeof world.store, worker, act);

  expect(outcome).toMatchObject({ kind: 'done' });
  expect(await wren.hubFacts()).toBe(1);
});
