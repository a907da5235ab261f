import { createWatchStore } from '../../../src/store/watch/create-watch-store';
import type { WatchStore } from '../../../src/hub/ports/watch-store';
import { createWatchWorld, REPORTED, RETURNED, UNDER_ASHBOURNE } from './watch-world';
import type { Line, WatchWorld } from './watch-world';

jest.setTimeout(60_000);

let world: WatchWorld;

beforeEach(async () => {
  world = await createWatchWorld();
});

afterEach(() => world.drop());

const reported = (at: string): Line => ({ number: 1, at, body: REPORTED });
const cared = (at: string): Line => ({ number: 2, at, body: UNDER_ASHBOURNE });
const returned = (at: string, revision = 0): Line => ({ number: 3, at, body: RETURNED, revision });

/** Back on Friday evening: warned of on Sunday, due on Monday. */
async function aReturn(): Promise<void> {
  await world.tell(
    'A',
    reported('2026-11-20T18:00:00Z'),
    cared('2026-11-20T18:01:00Z'),
    returned('2026-11-20T20:00:00Z'),
  );
}

test('an owner is warned once and told once that it is overdue, however often anybody looks', async () => {
  await aReturn();
  expect(await world.watch()).toEqual([]);

  world.at('2026-11-22T20:00:00Z');
  expect(await world.watch()).toEqual(['warned']);
  expect(await world.watch()).toEqual([]);

  world.at('2026-11-23T20:00:00.000Z');
  expect(await world.watch()).toEqual([]);
  world.at('2026-11-23T20:00:00.001Z');
  expect(await world.watch()).toEqual(['overdue']);
  world.at('2026-12-24T00:00:00Z');
  expect(await world.watch()).toEqual([]);
  expect(await world.notices()).toEqual(['warned', 'overdue']);
});

test('what is told is a change of the child, in the order of its versions, and names nobody', async () => {
  await aReturn();
  world.at('2026-11-22T20:00:00Z');
  await world.watch();

  const changes = await world.ask<{ child_version: string; kind: string; scopes: string[]; ids: string[] }>(
    'select child_version, kind, scopes, missing_episode_ids as ids from jp.change order by id',
  );
  const [notice] = await world.ask<{ key: string; text: string; child: string }>(
    `select o.key, convert_from(o.value, 'UTF8') as text, c.id as child from jp.outbox o, jp.child c
     where o.topic like 'notifications.%'`,
  );

  expect(changes.map(({ child_version }) => Number(child_version))).toEqual([1, 2]);
  expect(changes[1]).toMatchObject({ kind: 'facts', ids: [expect.stringMatching(/^m_/)] });
  expect(changes[1]?.scopes).toEqual(expect.arrayContaining(['agency:la:991', 'agency:pf:99']));
  expect(notice?.key).toBe(notice?.child);
  expect(JSON.parse(notice?.text ?? '')).toEqual({
    kind: 'warned',
    rule: 'return-interview',
    role: 'social-worker',
    child: notice?.child,
    missingEpisode: changes[1]?.ids[0],
    dueAt: '2026-11-23T20:00:00.000Z',
  });

  await world.tell('A', { number: 4, at: '2026-11-20T20:05:00Z', body: { kind: 'noted', topic: 'note' } });
  const [last] = await world.ask<{ highest: string }>('select max(child_version) as highest from jp.change');
  expect(Number(last?.highest)).toBe(3);
});

test('after downtime a passed warning is noted as missed, and only the overdue is told', async () => {
  await aReturn();
  world.at('2026-11-30T08:00:00Z');

  expect(await world.watch()).toEqual(['warning-missed', 'overdue']);
  expect(await world.notices()).toEqual(['overdue']);
});

test('a late fact that moves the return withdraws what was told, and the new due time is told anew', async () => {
  await aReturn();
  world.at('2026-11-23T21:00:00Z');
  await world.watch();

  await world.tell('A', returned('2026-11-21T09:00:00Z', 1));
  expect(await world.watch()).toEqual(expect.arrayContaining(['withdrawn', 'warned']));
  expect(await world.notices()).toEqual(['overdue', 'withdrawn', 'warned']);

  world.at('2026-11-24T09:01:00Z');
  expect(await world.watch()).toEqual(['overdue']);
});

test('a return that is taken back withdraws the overdue, once', async () => {
  await aReturn();
  world.at('2026-11-24T00:00:00Z');
  await world.watch();

  await world.tell('A', { number: 3, at: '2026-11-20T20:00:00Z', body: { kind: 'withdrawn' }, revision: 1 });

  expect(await world.watch()).toEqual(['withdrawn']);
  expect(await world.watch()).toEqual([]);
  expect(await world.notices()).toEqual(['overdue', 'withdrawn']);
});

test('an authority that turns out to answer for the child is told, and the other told that it is not', async () => {
  await world.tell('A', reported('2026-11-20T18:00:00Z'), returned('2026-11-20T20:00:00Z'));
  world.at('2026-11-24T00:00:00Z');
  await world.watch();

  await world.tell('A', cared('2026-11-20T18:01:00Z'));
  await world.watch();

  expect(await world.notices('notifications.pf-99.v1')).toEqual(['overdue', 'withdrawn']);
  expect(await world.notices('notifications.la-991.v1')).toEqual(['overdue']);
});

test('an agency that has no topic is told nothing, and the clock goes on', async () => {
  await aReturn();
  world.at('2026-11-24T00:00:00Z');

  expect(await world.watch({ isTold: () => false })).toEqual(['warning-missed', 'overdue']);
  expect(await world.notices()).toEqual([]);
});

test('history starts no clock, and nothing is told of it', async () => {
  const history = [
    reported('2017-04-03T18:00:00Z'),
    cared('2017-04-03T18:00:00Z'),
    returned('2017-04-04T18:00:00Z'),
  ];
  await world.tell('A', ...history.map((line) => ({ ...line, historical: true })));

  expect(await world.watch()).toEqual([]);
});

test('a rebuild tells nothing again and forgets nothing that was told', async () => {
  await aReturn();
  world.at('2026-11-22T20:00:00Z');
  await world.watch();

  await world.rebuild();
  expect(await world.watch()).toEqual([]);
  world.at('2026-11-24T00:00:00Z');
  expect(await world.watch()).toEqual(['overdue']);
  await world.rebuild();
  expect(await world.watch()).toEqual([]);
  expect(await world.notices()).toEqual(['warned', 'overdue']);
});

test.each([
  ['the clocks going back', '2026-10-23T19:00:00Z', '2026-10-26T19:00:00.000Z'],
  ['the clocks going forward', '2026-03-27T19:00:00Z', '2026-03-30T19:00:00.000Z'],
])('72 hours over %s are 72 hours', async (_what, back, due) => {
  world.at(back);
  await world.tell('A', reported(back), cared(back), returned(back));
  await world.watch();

  world.at(due);
  expect(await world.watch()).toEqual(['warned']);
  world.at(due.replace('.000Z', '.001Z'));
  expect(await world.watch()).toEqual(['overdue']);
});

describe('watchers at once', () => {
  test('tell each thing once between them', async () => {
    for (let log = 0; log < 30; log += 1)
      await world.tell(
        `L${log}`,
        reported('2026-11-20T18:00:00Z'),
        cared('2026-11-20T18:01:00Z'),
        returned('2026-11-20T20:00:00Z'),
      );
    world.at('2026-11-22T21:00:00Z');
    await Promise.all([world.watch(), world.watch()]);
    await world.watch();
    world.at('2026-11-23T21:00:00Z');
    await Promise.all([world.watch(), world.watch()]);
    await world.watch();

    const notices = await world.notices();
    expect(notices.filter((kind) => kind === 'warned')).toHaveLength(30);
    expect(notices.filter((kind) => kind === 'overdue')).toHaveLength(30);
  });

  test('of which one dies before it commits lose nothing and repeat nothing', async () => {
    await aReturn();
    world.at('2026-11-22T21:00:00Z');
    const store = createWatchStore(world.pools.watch);
    const dying: WatchStore = {
      turn: (viewer, order, judge) =>
        store.turn(viewer, order, (clocks) => {
          judge(clocks);
          throw new Error('killed');
        }),
    };
    await expect(world.watch({ store: dying })).rejects.toThrow('killed');
    expect(await world.told()).toEqual([]);

    expect(await world.watch()).toEqual(['warned']);
    expect(await world.notices()).toEqual(['warned']);
  });

  test('pass over a child that intake has in hand, and find it later', async () => {
    await aReturn();
    world.at('2026-11-22T21:00:00Z');
    await world.ask('begin');
    await world.ask('select 1 from jp.child for no key update');
    expect(await world.watch()).toEqual([]);
    await world.ask('commit');

    expect(await world.watch()).toEqual(['warned']);
  });

  test('look at a child whom intake only names in what it counts of a place', async () => {
    await aReturn();
    world.at('2026-11-22T21:00:00Z');
    await world.ask('begin');
    await world.ask('select 1 from jp.child for key share');

    expect(await world.watch()).toEqual(['warned']);
    await world.ask('commit');
  });
});
