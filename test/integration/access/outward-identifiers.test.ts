import { createOutwardDesk } from '../../../src/store/outward/create-outward-desk';
import { plantChild } from '../../support/planted-child';
import { NOON } from '../../support/reading-as';
import { agency } from '../../support/viewers';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';

const agreement = {
  agency: agency('provider:lantern'),
  scheme: 'support-number',
  purpose: 'support-children',
  version: 'v1',
};
const LANTERN = { scope: 'agency:provider:lantern' };

let world: WorldDatabase;
beforeAll(async () => {
  world = await createWorldDatabase();
  const known = (id: string, relations: readonly { scope: string; to?: string }[], restricted = false) =>
    plantChild(world, { id, relations, restricted });
  await known('c_1', [LANTERN]);
  await known('c_twice', [LANTERN]);
  await known('c_past', [{ ...LANTERN, to: '2026-11-21T11:59:59Z' }]);
  await known('c_closed', [LANTERN], true);
  await known('c_other', [{ scope: 'agency:la:991' }]);
  await subject('provider:lantern', 'support-number', 'L-1', 'c_1');
  await subject('provider:lantern', 'another-scheme', 'X-1', 'c_1');
  await subject('la:991', 'support-number', 'M-1', 'c_1');
  await subject('provider:lantern', 'support-number', 'L-2', 'c_twice');
  await subject('provider:lantern', 'support-number', 'L-3', 'c_twice');
  await subject('provider:lantern', 'support-number', 'L-4', 'c_past');
  await subject('provider:lantern', 'support-number', 'L-5', 'c_closed');
  await subject('provider:lantern', 'support-number', 'L-6', 'c_other');
}, 60_000);
afterAll(() => world.drop());

const subject = (by: string, scheme: string, value: string, child: string) =>
  world.ask('insert into jp.subject (agency, scheme, value, child_id) values ($1, $2, $3, $4)', [
    by,
    scheme,
    value,
    child,
  ]);
const desk = () => createOutwardDesk(world.pools.record, { now: () => NOON });
const ALL = ['c_1', 'c_twice', 'c_past', 'c_closed', 'c_other', 'c_nobody'];

it('gives an agency its one number of a child it is related to now, and no other', async () => {
  expect([...(await desk().disclose(agreement, ALL))]).toEqual([['c_1', 'L-1']]);
});

it('writes who was asked about whom before it gives a number out, and nobody else', async () => {
  await desk().disclose(agreement, ALL);

  const [row] = await world.ask<object>(
    'select agency, role, purpose, agreements, children from access_record.consultation order by id desc limit 1',
  );
  expect(row).toEqual({
    agency: 'provider:lantern',
    role: 'outside-subgraph',
    purpose: 'support-children',
    agreements: 'v1',
    children: ['c_1'],
  });
});

it('gives nothing out when it cannot be written', async () => {
  await world.ask('alter table access_record.consultation add constraint shut check (false) not valid');

  await expect(desk().disclose(agreement, ['c_1'])).rejects.toThrow();

  await world.ask('alter table access_record.consultation drop constraint shut');
});

it('knows by its number only a child the agency may know of', async () => {
  const named = await desk().childrenNamed(agreement, ['L-1', 'L-4', 'L-5', 'L-6', 'M-1', 'a\0b']);

  expect([...named]).toEqual([['L-1', 'c_1']]);
});

it.each([
  ['another agency', 'agency:la:991'],
  ['nobody', ''],
])('opens no number of the agency to the claim of %s', async (_whom, scopes) => {
  const client = await world.pools.http.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('jp.scopes', $1, true), set_config('jp.categories', 'existence identity', true),
        set_config('jp.now', $2, true)`,
      [scopes, NOON.toISOString()],
    );
    const { rows } = await client.query("select value from jp.subject where agency = 'provider:lantern'");
    expect(rows).toEqual([]);
  } finally {
    await client.query('rollback');
    client.release();
  }
});
