import { rebuild } from '../../../src/hub/rebuild/rebuild';
import { createRebuildStore } from '../../../src/store/rebuild/create-rebuild-store';
import { aNight } from './a-night';
import { clock, createIntakeWorld, hash, protocols, highRisk, line, person, says } from './intake-world';
import type { IntakeWorld } from './intake-world';

jest.setTimeout(60_000);

let world: IntakeWorld;

beforeEach(async () => {
  world = await createIntakeWorld();
  for (const translation of aNight) await world.take(translation);
});

afterEach(async () => {
  await world.drop();
});

const rebuildNow = () => rebuild(createRebuildStore(world.pools.intake, clock), { hash, protocols });

test('a rebuild gives the same state, and tells nobody', async () => {
  const before = await world.hash();
  const told = [await world.count('change'), await world.count('outbox')];

  await rebuildNow();

  expect(await world.hash()).toBe(before);
  expect([await world.count('change'), await world.count('outbox')]).toEqual(told);
});

test('a rebuild repairs rows that were tampered with', async () => {
  const before = await world.hash();
  await world.ask("update jp.missing_episode set status = 'closed'");
  await world.ask('delete from jp.child_relation');

  await rebuildNow();

  expect(await world.hash()).toBe(before);
});

test('versions go on above those there were', async () => {
  const versions = () =>
    world.ask<{ id: string; version: string }>('select id, version from jp.child order by id');
  const old = await versions();

  await rebuildNow();

  for (const [index, { id, version }] of (await versions()).entries()) {
    expect(id).toBe(old[index]?.id);
    expect(Number(version)).toBeGreaterThan(Number(old[index]?.version));
  }
});

test('what arrives during a rebuild is in the state after it', async () => {
  const late = says('log-1', line('log-1', 30, [{ of: person('log-1/1'), body: highRisk }]));

  await Promise.all([rebuildNow(), world.take(late), rebuildNow()]);
  const after = await world.hash();
  await rebuildNow();

  expect(await world.hash()).toBe(after);
  expect(await world.ask("select from jp.fact where line = 30 and record = 'log-1'")).toHaveLength(1);
});
