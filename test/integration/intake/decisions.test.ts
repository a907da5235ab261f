import { createDecisions } from '../../../src/hub/decisions/create-decisions';
import type { PersonDecisions } from '../../../src/hub/decisions/create-decisions';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { childIdOf } from '../../../src/model/child/identifiers';
import { instantAt } from '../../../src/model/time/instant';
import {
  ashbourne,
  clock,
  createIntakeWorld,
  hash,
  protocols,
  highRisk,
  line,
  named,
  northvale,
  person,
  recordedMissing,
  reported,
  says,
} from './intake-world';
import type { IntakeWorld } from './intake-world';

jest.setTimeout(60_000);

const wren = person('log-1/1');
const alsoWren = person('log-2/1');
const inspector = { agency: northvale, person: 'inspector-1', role: 'duty-inspector' };
const reason = 'same date of birth and same carer';

let world: IntakeWorld;
let decisions: PersonDecisions;
let minutes: number;

beforeEach(async () => {
  world = await createIntakeWorld();
  minutes = 0;
  const later = { now: () => new Date(clock.now().getTime() + 60_000 * ++minutes) };
  decisions = createDecisions({
    store: createIntakeStore(world.pools.intake, later),
    hash,
    protocols,
    clock: later,
  });
  await world.take(
    says(
      'log-1',
      line('log-1', 1, [
        { of: wren, body: reported },
        { of: wren, body: named },
      ]),
    ),
  );
  await world.take(says('log-2', line('log-2', 5, [{ of: alsoWren, body: recordedMissing }])));
});

afterEach(async () => {
  await world.drop();
});

const link = () =>
  decisions.state(inspector, `link-${minutes}`, {
    kind: 'link-subjects',
    subject: wren,
    other: alsoWren,
    reason,
  });
const unlink = () =>
  decisions.state(inspector, `unlink-${minutes}`, {
    kind: 'unlink-subjects',
    subject: alsoWren,
    other: wren,
    reason,
  });

test('linked subjects are one child, and the older ids still lead to them', async () => {
  const outcome = await link();

  expect(outcome).toBe('stated');
  expect(await world.ask('select id from jp.child')).toEqual([{ id: childIdOf(wren, hash) }]);
  expect(await world.ask('select alias, child_id from jp.child_alias')).toEqual([
    { alias: childIdOf(alsoWren, hash), child_id: childIdOf(wren, hash) },
  ]);
  expect(await world.ask("select child_id from jp.change where kind = 'erased'")).toEqual([
    { child_id: childIdOf(alsoWren, hash) },
  ]);
});

test('an unlinking gives back the children there were, with higher versions', async () => {
  const before = await world.hash();
  const versions = () =>
    world.ask<{ id: string; version: string }>('select id, version from jp.child order by id');
  const old = await versions();

  await link();
  const joined = await world.hash();
  await unlink();

  expect(joined).not.toBe(before);
  expect(await world.hash()).toBe(before);
  const now = await versions();
  expect(now.map(({ id }) => id)).toEqual(old.map(({ id }) => id));
  for (const [index, { version }] of now.entries())
    expect(Number(version)).toBeGreaterThan(Number(old[index]?.version));
});

test('children that were parted stay apart when either is heard of again', async () => {
  await link();
  await unlink();

  await world.take(says('log-1', line('log-1', 9, [{ of: wren, body: highRisk }])));

  expect(await world.count('child')).toBe(2);
  expect(await world.count('child_alias')).toBe(0);
});

test('a caseload stated is a relation, and tells both who gains and who had sight', async () => {
  const from = instantAt(clock.now().getTime());
  const scope = 'caseload:la:991:worker-7';
  const decision = { kind: 'state-relation' as const, childId: childIdOf(wren, hash), scope, from, to: null };

  const outcomes = [
    await decisions.state({ ...inspector, agency: ashbourne }, 'assign-1', decision),
    await decisions.state({ ...inspector, agency: ashbourne }, 'assign-1', decision),
    await decisions.state({ ...inspector, agency: ashbourne }, 'assign-1', {
      ...decision,
      scope: 'caseload:la:991:x',
    }),
  ];

  expect(outcomes).toEqual(['stated', 'repeated', 'conflict']);
  const [change] = await world.ask<{ kind: string; scopes: string[] }>(
    'select * from jp.change order by id desc limit 1',
  );
  expect(change?.kind).toBe('access');
  expect(change?.scopes).toEqual(expect.arrayContaining([scope, 'agency:pf:99', 'agency:la:991']));
});

test('a marker set is on the row that the policies read', async () => {
  await decisions.state(inspector, 'mark-1', {
    kind: 'set-marker',
    childId: childIdOf(wren, hash),
    marker: 'restricted',
    set: true,
  });

  expect(await world.ask('select restricted from jp.child where id = $1', [childIdOf(wren, hash)])).toEqual([
    { restricted: true },
  ]);
});

test('a decision about an unknown child states nothing', async () => {
  const decision = {
    kind: 'set-marker' as const,
    childId: 'c_unknown',
    marker: 'restricted' as const,
    set: true,
  };

  expect(await decisions.state(inspector, 'mark-2', decision)).toBe('unknown-child');
});
