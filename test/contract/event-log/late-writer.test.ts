import { Client, Pool } from 'pg';
import type { EventLog } from '../../../src/hub/ports/event-log';
import { partitionCounts } from '../../../src/store/embedded-log/topics';
import { writeRecords } from '../../../src/store/embedded-log/write-records';
import type { TestDatabase } from '../../support/database';
import { eventually } from '../../support/eventually';
import { asGroup, collect, newTopic, record } from './collected';
import { logDatabase } from './log-database';
import { openLog } from './open-log';

jest.setTimeout(60_000);

let database: TestDatabase;
let log: EventLog;
let pool: Pool;

beforeAll(async () => {
  database = await logDatabase();
  log = openLog({ engine: 'embedded', url: database.url });
  pool = new Pool({ connectionString: database.url, max: 4 });
  pool.on('error', () => undefined);
});

afterAll(async () => {
  await log.close();
  await pool.end();
  await database.drop();
});

/** Writes and does not commit until told: what five seconds of pause would be, without the clock. */
async function pausedWriter(topic: string, texts: readonly string[]): Promise<{ commit(): Promise<void> }> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('begin');
  const records = texts.map((text) => record(topic, 'k', text));
  await writeRecords({ into: client, records, at: new Date(), partitionsOf: partitionCounts(pool) });
  return {
    commit: async () => {
      await client.query('commit');
      await client.end();
    },
  };
}

test('a writer paused before its commit stalls nobody and loses nothing', async () => {
  const topic = await newTopic(log, 1);
  const read = await collect(log, asGroup('late', topic));
  const paused = await pausedWriter(topic, ['late 1', 'late 2']);

  await log.append([record(topic, 'k', 'early 1')]);
  await log.append([record(topic, 'k', 'early 2')]);
  await read.count(2);
  await eventually(
    'all that is committed is read',
    async () => (await log.lag(`late-${topic}`, [topic])) === 0n,
  );
  await paused.commit();
  await read.count(4);
  await read.stop();

  expect(read.texts()).toEqual(['early 1', 'early 2', 'late 1', 'late 2']);
  expect(read.records.map(({ offset }) => offset)).toEqual([0n, 1n, 2n, 3n]);
});

test('what a writer takes back leaves no gap', async () => {
  const topic = await newTopic(log, 1);
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('begin');
  const records = [record(topic, 'k', 'taken back')];
  await writeRecords({ into: client, records, at: new Date(), partitionsOf: partitionCounts(pool) });
  await client.query('rollback');
  await client.end();
  await log.append([record(topic, 'k', 'kept')]);

  const read = await collect(log, asGroup('rollback', topic));
  await read.count(1);
  await read.stop();

  expect(read.records.map(({ offset }) => offset)).toEqual([0n]);
});

test('no order of commits hides a record or shows one twice', async () => {
  const topic = await newTopic(log, 1);
  const read = await collect(log, asGroup('interleaved', topic));
  const writers = [];
  for (let n = 0; n < 6; n += 1) writers.push(await pausedWriter(topic, [`${n}.0`, `${n}.1`]));

  for (const [count, place] of [3, 0, 5, 1, 4, 2].entries()) {
    await writers[place]?.commit();
    await read.count(2 * (count + 1));
  }
  await read.stop();

  expect(read.texts()).toEqual([3, 0, 5, 1, 4, 2].flatMap((n) => [`${n}.0`, `${n}.1`]));
});

test('readers whose connections are cut go on where they were', async () => {
  const topic = await newTopic(log, 2);
  const read = await collect(log, asGroup('cut', topic));
  await log.append([record(topic, 'a', '0')]);
  await read.count(1);

  await pool.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await eventually('an append goes through again', async () => {
    await log.append([record(topic, 'a', '1')]);
    return true;
  });
  await eventually('it is read', () => read.texts().includes('1'));
  await eventually('and committed', async () => (await log.lag(`cut-${topic}`, [topic])) === 0n);

  await read.stop();
  expect(read.texts()[0]).toBe('0');
});
