import { aViewer } from '../../support/viewers';
import { plantChild } from '../../support/planted-child';
import { childrenSeenBy, readingAs } from '../../support/reading-as';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';

jest.setTimeout(60_000);

const PAGE = { first: 100, after: null };
const inspector = aViewer('duty-inspector');
const worker = aViewer('social-worker');

let world: WorldDatabase;

beforeEach(async () => {
  world = await createWorldDatabase();
});

afterEach(() => world.drop());

test('one session is one snapshot: what is committed meanwhile is not in it', async () => {
  await plantChild(world, { id: 'c_1', relations: [{ scope: 'agency:pf:99' }] });

  await readingAs(world, { viewer: inspector }, async (session) => {
    expect(await session.position()).toBe(0n);
    await world.ask(`update jp.sequencer set head = 7 where feed = 'change'`);
    await plantChild(world, { id: 'c_2', relations: [{ scope: 'agency:pf:99' }] });

    expect(await session.position()).toBe(0n);
    expect((await session.children({}, PAGE)).rows.map(({ id }) => id)).toEqual(['c_1']);
  });
  expect(await readingAs(world, { viewer: inspector }, (session) => session.position())).toBe(7n);
});

test('reads asked for at once share the session’s one connection', async () => {
  await plantChild(world, {
    id: 'c_1',
    relations: [{ scope: 'agency:pf:99' }],
    missingEpisodes: [{ id: 'm_1' }],
  });

  await readingAs(world, { viewer: inspector }, async (session) => {
    const reads = Array.from({ length: 20 }, () => session.missingEpisodesByIds(['m_1']));
    const answers = await Promise.all(reads);

    expect(answers.every(([row]) => row?.id === 'm_1')).toBe(true);
    expect(world.pools.http.totalCount).toBe(1);
  });
});

test('takes no connection before the first read, gives it back on close, and closes twice', async () => {
  await readingAs(world, { viewer: inspector }, async (session) => {
    expect(world.pools.http.totalCount).toBe(0);
    await session.children({}, PAGE);
    expect(world.pools.http.idleCount).toBe(0);
    await Promise.all([session.close(), session.close()]);
    expect(world.pools.http.idleCount).toBe(1);
    await expect(session.children({}, PAGE)).rejects.toThrow('the reading is over');
  });
});

test('a lost connection fails the operation and every later read of it, and is not used again', async () => {
  await readingAs(world, { viewer: inspector }, async (session) => {
    await session.children({}, PAGE);
    await world.ask(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'joint-picture http'`);

    await expect(session.children({}, PAGE)).rejects.toThrow();
    await expect(session.position()).rejects.toThrow();
  });
  expect(await childrenSeenBy(world, { viewer: inspector })).toEqual([]);
});

test('the ledger holds what was shown and withheld, and each child’s access version', async () => {
  await plantChild(world, {
    id: 'c_1',
    accessVersion: 4,
    relations: [{ scope: 'agency:la:991' }],
    missingEpisodes: [{ id: 'm_1' }],
  });

  await readingAs(world, { viewer: worker }, async (session) => {
    await session.missingEpisodes({}, PAGE);

    expect([...session.ledger.accessVersions]).toEqual([['c_1', 4]]);
    expect([...session.ledger.shown].toSorted()).toEqual([
      'existence',
      'risk-and-intelligence',
      'whereabouts',
    ]);
    expect([...session.ledger.withheld]).toEqual(['third-parties']);
  });
});
