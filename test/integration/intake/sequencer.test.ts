import { Client } from 'pg';
import { createChangeFeed } from '../../../src/store/change/change-feed';
import { dropOldChanges } from '../../../src/store/change/drop-old-changes';
import { numberChanges } from '../../../src/store/change/number-changes';
import { runSequencer } from '../../../src/store/change/run-sequencer';
import type { Change, ChangeFeed } from '../../../src/hub/ports/change-feed';
import { eventually } from '../../support/eventually';
import { silentLog } from '../../support/silent-log';
import { clock, createIntakeWorld, highRisk, line, person, reported, says } from './intake-world';
import type { IntakeWorld } from './intake-world';

jest.setTimeout(60_000);

let world: IntakeWorld;
let feed: ChangeFeed;

beforeEach(async () => {
  world = await createIntakeWorld();
  feed = createChangeFeed(world.pools.feed, world.url);
});

afterEach(async () => {
  await world.drop();
});

const reports = (log: string) => says(log, line(log, 1, [{ of: person(`${log}/1`), body: reported }]));
const INSERT = `
  insert into jp.change (child_id, missing_episode_ids, child_version, scopes, kind, at)
  values ($1, '{}', $2, '{}', 'facts', '2026-11-21T20:00:00Z')`;

test('a writer paused before its commit holds nobody up, and is not skipped', async () => {
  const paused = new Client({ connectionString: world.url });
  await paused.connect();
  await paused.query('begin');
  await paused.query(INSERT, ['c_paused', 1]);
  await world.take(reports('log-1'));
  await world.take(reports('log-2'));

  await numberChanges(world.pools.intake);
  const before = await feed.after(0n, 10);
  await paused.query('commit');
  await numberChanges(world.pools.intake);
  await paused.end();

  expect(before.map(({ position }) => position)).toEqual([1n, 2n]);
  const rest = await feed.after(2n, 10);
  expect(rest.map(({ position, childId }) => [position, childId])).toEqual([[3n, 'c_paused']]);
});

test('sequencers that run at once leave no gap and give no position twice', async () => {
  for (let index = 0; index < 300; index += 1) await world.ask(INSERT, [`c_${index % 7}`, index]);

  const counts = await Promise.all([1, 2, 3, 4].map(() => numberChanges(world.pools.intake)));

  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(300);
  const positions = (await feed.after(0n, 1_000)).map(({ position }) => position);
  expect(positions).toEqual(Array.from({ length: 300 }, (_, index) => BigInt(index + 1)));
  expect(await feed.head()).toBe(300n);
});

test('a reader that tails meets every change once, each child in the order of its versions', async () => {
  const sequencers = await Promise.all(
    [1, 2].map(() => runSequencer({ pool: world.pools.intake, databaseUrl: world.url, log: silentLog })),
  );
  const seen: Change[] = [];
  const read = async () => {
    seen.push(...(await feed.after(seen.at(-1)?.position ?? 0n, 10)));
    return seen.length;
  };

  const logs = ['log-1', 'log-2', 'log-3', 'log-4'];
  await Promise.all(logs.map((log) => world.take(reports(log))));
  await read();
  await Promise.all(
    logs.map((log) => world.take(says(log, line(log, 2, [{ of: person(`${log}/1`), body: highRisk }])))),
  );
  await eventually('all changes are read', async () => (await read()) >= 8);
  await Promise.all(sequencers.map((sequencer) => sequencer.stop()));

  expect(seen.map(({ position }) => position)).toEqual([1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n]);
  for (const { childId } of seen) {
    const versions = seen
      .filter((change) => change.childId === childId)
      .map(({ childVersion }) => childVersion);
    expect(versions).toEqual([1, 2]);
  }
});

test('whoever listens is woken by new positions, also after its session was killed', async () => {
  let woken = 0;
  const stop = await feed.onAdvance(() => (woken += 1));
  await world.ask(
    `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like 'joint-picture listen%'`,
  );
  await eventually('it listens again', async () => {
    const rows = await world.ask(
      `select from pg_stat_activity
         where datname = current_database() and application_name like 'joint-picture listen%'`,
    );
    return rows.length === 1;
  });
  const before = woken;

  await world.take(reports('log-1'));
  await numberChanges(world.pools.intake);

  await eventually('it is woken', () => woken > before);
  await stop();
});

test('what is dropped is the old end of the feed', async () => {
  await world.take(reports('log-1'));
  await world.take(reports('log-2'));
  await numberChanges(world.pools.intake);
  await world.ask("update jp.change set at = '2026-11-10T00:00:00Z' where position = 1");

  const dropped = await dropOldChanges(world.pools.intake, new Date('2026-11-14T00:00:00Z'));

  expect(dropped).toBe(1);
  expect(await feed.oldest()).toBe(2n);
  await dropOldChanges(world.pools.intake, new Date(clock.now().getTime() + 1));
  expect(await feed.oldest()).toBe(3n);
});
