import { rebuild } from '../../../src/hub/rebuild/rebuild';
import { createRebuildStore } from '../../../src/store/rebuild/create-rebuild-store';
import type { SubjectRef } from '../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
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
import { debriefed, everything, offered, ofProfile, placed } from './three-agencies-words';

jest.setTimeout(120_000);

const TABLES = [
  'child_third_parties',
  'child_missing_periods',
  'child_placement',
  'profile_person',
  'profile_health',
  'profile_network',
  'profile_risk',
  'return_interview',
  'return_interview_content',
  'return_interview_risk',
  'return_interview_third_parties',
];

const wren = person('log-1/1');
const asTheCouncilKnowsThem: SubjectRef = { agency: northvale, scheme: 'case', value: 'C-1' };

let world: IntakeWorld;

beforeEach(async () => {
  world = await createIntakeWorld();
  await tell(wren, 'log-1', reported);
});

afterEach(() => world.drop());

let lines = 0;

async function tell(of: SubjectRef, record: string, ...bodies: readonly FactBody[]): Promise<number> {
  lines += 1;
  await world.take(
    says(
      record,
      line(
        record,
        lines,
        bodies.map((body) => ({ of, body })),
      ),
    ),
  );
  return lines;
}

async function rowsOf(table: string): Promise<readonly object[]> {
  return world.ask(`select xmin::text as written, t.* from jp.${table} t order by t::text`);
}

async function everyRow(): Promise<Record<string, readonly object[]>> {
  const rows: Record<string, readonly object[]> = {};
  for (const table of TABLES) rows[table] = await rowsOf(table);
  return rows;
}

const counts = async () => {
  const rows = await everyRow();
  return Object.fromEntries(TABLES.map((table) => [table, rows[table]?.length]));
};

const linked: FactBody = { kind: 'subjects-linked', other: wren, reason: 'the same child' };
const unlinked: FactBody = { kind: 'subjects-unlinked', other: wren, reason: 'another after all' };

test('every part of what is told has a row of its own, and an empty part has none', async () => {
  expect(await counts()).toEqual(Object.fromEntries(TABLES.map((table) => [table, 0])));

  await tell(wren, 'case', ...everything);

  expect(await counts()).toEqual({
    ...Object.fromEntries(TABLES.map((table) => [table, 1])),
    child_placement: 2,
  });
  expect(
    await world.ask(`select placement_type, to_on::text from jp.child_placement order by from_on`),
  ).toEqual([
    { placement_type: 'U4', to_on: '2018-01-31' },
    { placement_type: 'K2', to_on: null },
  ]);
  const [episode] = await world.ask<{ id: string }>('select id from jp.missing_episode');
  expect(await world.ask('select status, missing_episode_id from jp.return_interview')).toEqual([
    { status: 'completed', missing_episode_id: episode?.id },
  ]);
});

test('a control-room line writes none of it, and a new section only that section', async () => {
  await tell(wren, 'case', ...everything);
  const before = await everyRow();

  await tell(wren, 'log-1', { kind: 'noted', topic: 'note', text: 'seen by the river' });
  expect(await everyRow()).toEqual(before);

  await tell(wren, 'case', {
    kind: 'profile-stated',
    section: 'health',
    content: { medication: 'an inhaler' },
  });
  expect(await everyRow()).toEqual({ ...before, profile_health: await rowsOf('profile_health') });
  expect(await rowsOf('profile_health')).not.toEqual(before.profile_health);
});

test('what is withdrawn goes, with the row it filled', async () => {
  const at = await tell(wren, 'case', ...everything);
  const withdrawn = everything.map(() => ({ of: wren, body: { kind: 'withdrawn' } as const }));

  await world.take(says('case', line('case', at, withdrawn, 1)));

  expect(await counts()).toEqual(Object.fromEntries(TABLES.map((table) => [table, 0])));
});

test('a part of an interview that is withdrawn goes alone', async () => {
  await tell(wren, 'case', offered);
  const at = await tell(wren, 'case', debriefed);
  await world.take(says('case', line('case', at, [{ of: wren, body: { kind: 'withdrawn' } }], 1)));

  const { return_interview: interviews, ...parts } = await counts();
  expect(interviews).toBe(1);
  expect(parts).toMatchObject({ return_interview_content: 0, return_interview_third_parties: 0 });
});

test('a link brings profile and interview to the one child, and an unlink gives them back', async () => {
  await tell(asTheCouncilKnowsThem, 'case', ...everything);
  const apart = await world.hash();
  const children = () =>
    world.ask('select child_id from jp.return_interview union select child_id from jp.missing_episode');
  expect(await world.count('child')).toBe(2);

  await tell(asTheCouncilKnowsThem, 'case', linked);
  expect(await world.count('child')).toBe(1);
  expect((await counts()).return_interview).toBe(1);
  expect(
    await world.ask(
      'select from jp.return_interview i join jp.missing_episode e on e.id = i.missing_episode_id',
    ),
  ).toHaveLength(1);
  expect(await world.ask('select from jp.profile_person join jp.child on id = child_id')).toHaveLength(1);

  await tell(asTheCouncilKnowsThem, 'case', unlinked);
  expect(await world.hash()).toBe(apart);
  expect(await children()).toHaveLength(2);
});

test('one referral told of two people is an interview of each until they are one', async () => {
  await tell(wren, 'case', offered);
  await tell(asTheCouncilKnowsThem, 'case', debriefed);
  expect(await world.ask('select distinct id, child_id from jp.return_interview')).toHaveLength(2);
  expect(await world.ask('select distinct id from jp.return_interview')).toHaveLength(1);

  await tell(asTheCouncilKnowsThem, 'case', linked);
  expect(await counts()).toMatchObject({ return_interview: 1, return_interview_content: 1 });
});

test('reviews have ids by which they are found', async () => {
  const [review] = await world.ask<{ id: string }>('select id from jp.review_task');
  expect(review?.id).toMatch(/^r_/);
});

test('a rebuild gives the same state, and what was told of clocks and keys to match by outlive it', async () => {
  await tell(asTheCouncilKnowsThem, 'case', ...everything, ...ofProfile, placed('', '2019-01-01'));
  await world.ask(`insert into jp.match_key values ('nothing folded', 'pf:99', 'case', 'C-1')`);
  await world.ask(
    `insert into jp.deadline_event values ('rule', 'anchor', now(), 'warned', 'c', 'la:991', now(), 'm', 0)`,
  );
  const kept = async () => [await world.count('deadline_event'), await world.count('match_key')];
  const before = [await world.hash(), ...(await kept())];

  await rebuild(createRebuildStore(world.pools.intake, clock), { hash, protocols });

  expect([await world.hash(), ...(await kept())]).toEqual(before);
});
