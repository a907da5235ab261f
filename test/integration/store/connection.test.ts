import { Client } from 'pg';
import { createRolePool } from '../../../src/store/connection/role-pool';
import { migrate } from '../../../src/store/migrate';
import { eventually } from '../../support/eventually';
import { silentLog } from '../../support/silent-log';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';

jest.setTimeout(60_000);

let world: WorldDatabase;

beforeAll(async () => {
  world = await createWorldDatabase();
});

afterAll(async () => {
  await world.drop();
});

const whoami = "select current_user as role, current_setting('timezone') as zone";

test('every session of a pool speaks as its role from the first statement', async () => {
  const http = await world.pools.http.query(whoami);
  const intake = await world.pools.intake.query(whoami);

  expect(http.rows).toEqual([{ role: 'jp_app', zone: 'UTC' }]);
  expect(intake.rows).toEqual([{ role: 'jp_intake', zone: 'UTC' }]);
});

test('an address cannot ask for another role', async () => {
  const url = new URL(world.url);
  url.searchParams.set('options', '-c role=jp_owner');
  const pool = createRolePool({
    databaseUrl: url.toString(),
    role: 'jp_app',
    statementTimeoutMs: 0,
    max: 1,
    name: 'x',
    log: silentLog,
  });

  const { rows } = await pool.query(whoami);
  await pool.end();

  expect(rows[0]).toEqual({ role: 'jp_app', zone: 'UTC' });
});

test('a killed session is replaced and the process lives on', async () => {
  const { rows } = await world.pools.live.query<{ pid: number }>('select pg_backend_pid() as pid');

  await world.ask('select pg_terminate_backend($1)', [rows[0]?.pid]);

  await eventually(
    'the pool answers again',
    async () => (await world.pools.live.query('select 1')).rowCount === 1,
  );
});

test('the hub may not write derived rows, nor intake read the access record', async () => {
  await expect(world.pools.http.query('delete from jp.child')).rejects.toMatchObject({ code: '42501' });
  await expect(world.pools.http.query('select from jp.fact_content')).rejects.toMatchObject({
    code: '42501',
  });
  await expect(world.pools.intake.query('select from access_record.consultation')).rejects.toMatchObject({
    code: '42501',
  });
});

test('two programs that migrate at once both find the schema complete', async () => {
  const name = `fresh_${process.pid}`;
  await world.ask(`create database ${name}`);
  const url = new URL(world.url);
  url.pathname = `/${name}`;

  const ran = await Promise.all([migrate(url.toString()), migrate(url.toString())]);

  expect(ran.flat()).toHaveLength(new Set(ran.flat()).size);
  const client = new Client({ connectionString: url.toString() });
  await client.connect();
  expect((await client.query('select from jp.sequencer')).rowCount).toBe(1);
  await client.end();
  await world.ask(`drop database ${name} with (force)`);
});
