import { dropOldReceipts } from '../../../src/store/retention/drop-old-receipts';
import { trimEmbeddedLog } from '../../../src/store/retention/trim-embedded-log';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';

const OLD = '2026-01-01T00:00:00Z';
const NEW = '2026-11-20T00:00:00Z';
const BEFORE = new Date('2026-06-01T00:00:00Z');

let world: WorldDatabase;

beforeAll(async () => {
  world = await createWorldDatabase();
}, 60_000);

afterAll(() => world.drop());

it('forgets old receipts and keeps new ones', async () => {
  await world.ask(
    `insert into jp.receipt (topic, partition, "offset", outcome, at)
     select 'in.storm.pf-99.v1', 0, n, 'accepted', case when n < 3 then $1::timestamptz else $2 end
     from generate_series(0, 4) n`,
    [OLD, NEW],
  );

  expect(await dropOldReceipts(world.pools.intake, BEFORE)).toBe(3);
  expect(await dropOldReceipts(world.pools.intake, BEFORE)).toBe(0);
  expect(await world.ask('select "offset"::int as place from jp.receipt order by 1')).toEqual([
    { place: 3 },
    { place: 4 },
  ]);
});

it('keeps records that some group has yet to read, however old, and new ones that all have read', async () => {
  await world.ask(`insert into log.topic values ('t', 1)`);
  await world.ask(`insert into log.partition (topic, partition, next_offset) values ('t', 0, 6)`);
  await world.ask(
    `insert into log.record (topic, partition, "offset", headers, appended_at)
     select 't', 0, n, '{}', case when n < 5 then $1::timestamptz else $2 end from generate_series(0, 5) n`,
    [OLD, NEW],
  );
  await world.ask(
    `insert into log.reader_group (reader_group, topic, partition, next_offset)
     values ('fast', 't', 0, 6), ('slow', 't', 0, 2)`,
  );
  const kept = () => world.ask(`select "offset"::int as place from log.record where topic = 't' order by 1`);

  expect(await trimEmbeddedLog(world.pools.intake, BEFORE)).toBe(2);
  expect(await kept()).toEqual([2, 3, 4, 5].map((place) => ({ place })));
  await world.ask(`update log.reader_group set next_offset = 6 where topic = 't'`);
  expect(await trimEmbeddedLog(world.pools.intake, BEFORE)).toBe(3);
  expect(await kept()).toEqual([{ place: 5 }]);
});
