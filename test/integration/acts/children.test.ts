import { ROLES } from '../../../src/access/viewer';
import type { Act, LinkChildren, UnlinkChildren } from '../../../src/hub/acts/act';
import { listReviews } from '../../../src/store/review/list-reviews';
import { date } from '../../support/facts/make-fact';
import { agency } from '../../support/viewers';
import { as, createActsWorld, newKey, returned } from './acts-world';
import type { ActsChild, ActsWorld } from './acts-world';

jest.setTimeout(60_000);

const inspector = as('duty-inspector');
const worker = as('social-worker');
const neighbour = as('social-worker', { agency: agency('la:992') });
const reason = 'The same carer answers for both.';

let world: ActsWorld;
let wren: ActsChild;
let wrenna: ActsChild;
let families = 0;

beforeAll(async () => {
  world = await createActsWorld();
});

/** Two who are perhaps one: of one family name and day of birth, in the care of one authority. */
beforeEach(async () => {
  const familyName = `Testcase-${++families}`;
  [wren, wrenna] = [await world.child(), await world.child()];
  await wren.say(4, described('Wren', familyName));
  await wrenna.say(4, described('Wrenna', familyName));
});

afterAll(() => world.drop());

function described(givenName: string, familyName: string) {
  return { kind: 'subject-described' as const, givenName, familyName, dateOfBirth: date('2011-05-09') };
}

const link = (change: Partial<LinkChildren> = {}): LinkChildren => ({
  name: 'link-children',
  ...{ key: newKey(), childId: wren.id, otherChildId: wrenna.id, reason },
  ...change,
});
const unlink = (change: Partial<UnlinkChildren> = {}): UnlinkChildren => ({
  name: 'unlink-children',
  ...{ key: newKey(), childId: wren.id, otherChildId: wrenna.id, subjects: [], reason },
  ...change,
});

async function childrenOfBoth(): Promise<number> {
  const sql = 'select distinct child_id from jp.subject where value = any($1)';
  return (await world.ask(sql, [[wren.subject.value, wrenna.subject.value]])).length;
}

async function asked(): Promise<readonly string[]> {
  const selection = { agency: null, reason: 'possible-match' as const, limit: 50 };
  const listed = await listReviews(world.pools.intake, selection, world.clock.now());
  const ids = [wren.id, wrenna.id];
  return listed.flatMap(({ reason: why, childId }) => (ids.includes(childId) ? [why] : []));
}

test('a possible match linked is one child and asked no more; parted, all is as it was', async () => {
  const before = await world.hash();
  expect(await asked()).toEqual(['possible-match', 'possible-match']);

  expect(await world.act(worker, link())).toMatchObject({ kind: 'done' });
  expect(await childrenOfBoth()).toBe(1);
  expect(await asked()).toEqual([]);

  world.later(1);
  expect(await world.act(inspector, unlink())).toMatchObject({ kind: 'done' });
  expect(await childrenOfBoth()).toBe(2);
  expect(await world.hash()).toBe(before);
});

test('a possible match answered with no is asked no more, and they stay two', async () => {
  expect(await world.act(worker, unlink())).toMatchObject({ kind: 'done' });

  expect(await asked()).toEqual([]);
  expect(await childrenOfBoth()).toBe(2);
});

test('a record that is of somebody else is parted by its name', async () => {
  await world.act(worker, link());
  world.later(1);

  const away = unlink({ otherChildId: null, subjects: [wrenna.subject] });
  expect(await world.act(worker, away)).toMatchObject({ kind: 'done' });

  expect(await childrenOfBoth()).toBe(2);
});

test('who decided and why is a fact of theirs', async () => {
  await world.act(worker, link({ key: 'key-of-the-link' }));

  const facts = await world.ask(
    `select f.agency, f.author_ref, f.author_rank, c.content->>'reason' as reason
     from jp.fact f join jp.fact_content c using (fact_id) where f.record = 'key-of-the-link'`,
  );
  expect(facts).toEqual([{ agency: 'la:991', author_ref: 'w-ashby', author_rank: 'social-worker', reason }]);
});

test('the same key is decided once and answered alike; used for something else it is a conflict', async () => {
  const act = link();
  const first = await world.act(worker, act);
  world.later(1);
  await world.act(worker, unlink());
  const before = await world.hash();

  expect(await world.act(worker, { ...act })).toEqual(first);
  expect(await childrenOfBoth()).toBe(2);
  expect(await world.act(worker, { ...act, reason: 'Another.' })).toEqual({ kind: 'conflict' });
  expect(await world.act(worker, unlink({ key: act.key }))).toEqual({ kind: 'conflict' });
  expect(await world.hash()).toBe(before);
});

test('a decision that would change nothing is refused, and gives its key back', async () => {
  const again = link();
  await world.act(worker, link());
  world.later(1);

  expect(await world.act(worker, again)).toMatchObject({ kind: 'refused', rule: 'two-children-are-linked' });
  expect(await world.act(worker, link({ otherChildId: wren.id }))).toMatchObject({ kind: 'refused' });
  const everybody = unlink({ otherChildId: null, subjects: [wren.subject, wrenna.subject] });
  expect(await world.act(worker, everybody)).toMatchObject({
    rule: 'a-parting-leaves-somebody-on-each-side',
  });
  await world.act(worker, unlink());
  world.later(1);
  expect(await world.act(worker, again)).toMatchObject({ kind: 'done' });
});

test('whoever does not see both joins and parts nobody, and learns of nobody', async () => {
  const corin = await world.child('la:992');
  const hidden = corin.id;
  const before = await world.count('inbox_line');

  const outcomes = [
    await world.act(worker, link({ otherChildId: hidden })),
    await world.act(worker, link({ childId: hidden, otherChildId: wren.id })),
    await world.act(worker, unlink({ otherChildId: hidden })),
    await world.act(neighbour, link({ otherChildId: hidden })),
    await world.act(worker, link({ otherChildId: 'c_nobody' })),
    await world.act(worker, link({ otherChildId: wrenna.episode.replace('m_', 'm_x') })),
    await world.act(worker, unlink({ childId: 'c_nobody', otherChildId: null, subjects: [wren.subject] })),
    await world.act(worker, link(), 'caseload'),
  ];

  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome)))).toEqual(
    new Set(['{"kind":"not-found"}']),
  );
  expect(await world.count('inbox_line')).toBe(before);
  expect(await world.act(inspector, link({ otherChildId: hidden }))).toMatchObject({ kind: 'done' });
});

test('a record of a child elsewhere is parted by nobody who only names it', async () => {
  const corin = await world.child('la:992');

  const outcome = await world.act(worker, unlink({ otherChildId: null, subjects: [corin.subject] }));
  const nobody = unlink({ otherChildId: null, subjects: [{ ...corin.subject, value: 'nobody/1' }] });

  expect(outcome).toMatchObject({ kind: 'refused' });
  expect(await world.act(worker, nobody)).toEqual(outcome);
});

test('nobody decides about somebody they are not shown', async () => {
  await wrenna.say(5, { kind: 'marker-stated', marker: 'restricted', set: true });

  expect(await world.act(worker, link())).toEqual({ kind: 'not-permitted' });
  expect(await world.act(as('social-worker', { clearance: ['restricted'] }), link())).toMatchObject({
    kind: 'done',
  });
});

test('inspectors, superintendents and social workers decide, and no other role', async () => {
  const named: Readonly<Record<string, string>> = { 'meeting-member': 'meeting:m-1' };
  const able: string[] = [];
  for (const role of ROLES) {
    for (const act of [link(), unlink()] satisfies Act[]) {
      world.later(1);
      const { kind } = await world.act(as(role), act, named[role] ?? null);
      if (kind !== 'not-permitted') able.push(`${role} ${act.name} ${kind}`);
    }
  }

  expect(able).toEqual(
    ['duty-inspector', 'superintendent', 'social-worker'].flatMap((role) => [
      `${role} link-children done`,
      `${role} unlink-children done`,
    ]),
  );
});

test('of two who link the same two at once one does, and the other is told that they are one', async () => {
  const both = await Promise.all([world.act(worker, link()), world.act(inspector, link())]);

  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused']);
  expect(await childrenOfBoth()).toBe(1);
});

test('what is done to a missing episode under its older id reaches the one child', async () => {
  await world.act(worker, link());
  world.later(1);

  expect(await world.act(worker, returned(wrenna))).toMatchObject({ kind: 'done' });
});
