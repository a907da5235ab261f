import { eventually } from '../../support/eventually';
import { aChildOf, createLiveWorld, setStatus as setStatusIn } from '../../support/live/live-world';
import type { LiveHub, LiveWorld } from '../../support/live/live-world';
import { Watcher } from '../../support/live/watcher';
import type { WatchOptions } from '../../support/live/watcher';

let world: LiveWorld;
let hub: LiveHub;
const watchers: Watcher[] = [];

beforeAll(async () => {
  world = await createLiveWorld();
  hub = await world.hub();
}, 120_000);

afterEach(async () => {
  for (const watcher of watchers.splice(0)) await watcher.leave();
});

afterAll(async () => {
  await world.close();
});

const aChild = (scopes: readonly string[], changes = {}) => aChildOf(world, scopes, changes);

function watch(options: WatchOptions, at = hub): Watcher {
  const watcher = new Watcher(at.url, options);
  watchers.push(watcher);
  return watcher;
}

const setStatus = (episode: string, status: string) => setStatusIn(world, episode, status);

const only = (...ids: readonly string[]) => ({ filter: { childIds: ids } });

describe('a live view on the real store', () => {
  it('starts with a snapshot, tells of each change, and of what leaves', async () => {
    const { id, episode } = await aChild(['agency:la:991']);
    const watcher = watch({ token: world.token('la:991'), variables: only(id) });
    await watcher.sees(['SNAPSHOT']);

    await setStatus(episode, 'located');
    await world.tell({ childId: id, ids: [episode], scopes: ['agency:la:991'] });
    await watcher.sees(['SNAPSHOT', `UPSERT ${episode}`]);
    expect(watcher.view).toEqual({ [episode]: 'LOCATED' });

    await world.database.ask('delete from jp.child_relation where child_id = $1', [id]);
    await world.tell({ childId: id, ids: [episode], scopes: ['agency:la:991'], kind: 'access' });
    await watcher.sees(['SNAPSHOT', `UPSERT ${episode}`, `LEFT ${episode}`]);
  });

  it('keeps two caseloads apart', async () => {
    const wren = await aChild(['caseload:la:991:w-wren']);
    const corin = await aChild(['caseload:la:991:w-corin']);
    const [first, second] = ['w-wren', 'w-corin'].map((sub) =>
      watch({ token: world.token('la:991', { claims: { sub } }), basis: 'caseload' }),
    ) as [Watcher, Watcher];
    await Promise.all([first.sees(['SNAPSHOT']), second.sees(['SNAPSHOT'])]);
    expect([first.view, second.view]).toEqual([
      { [wren.episode]: 'MISSING' },
      { [corin.episode]: 'MISSING' },
    ]);

    await setStatus(wren.episode, 'located');
    await world.tell({ childId: wren.id, ids: [wren.episode], scopes: ['caseload:la:991:w-wren'] });
    await setStatus(corin.episode, 'returned');
    await world.tell({ childId: corin.id, ids: [corin.episode], scopes: ['caseload:la:991:w-corin'] });

    await first.sees(['SNAPSHOT', `UPSERT ${wren.episode}`]);
    await second.sees(['SNAPSHOT', `UPSERT ${corin.episode}`]);
  });

  it('lets the one who moves out of forty leave, and the other thirty-nine stay', async () => {
    const forty = [];
    for (let count = 0; count < 40; count += 1) forty.push(await aChild(['agency:la:992']));
    const [moving] = forty;
    const watcher = watch({ token: world.token('la:992') });
    await watcher.sees(['SNAPSHOT']);
    expect(Object.keys(watcher.view)).toHaveLength(40);

    await world.database.ask('delete from jp.child_relation where child_id = $1', [moving!.id]);
    const scopes = ['agency:la:992', 'agency:la:991'];
    await world.tell({ childId: moving!.id, ids: [moving!.episode], scopes, kind: 'access' });

    await watcher.sees(['SNAPSHOT', `LEFT ${moving!.episode}`]);
    expect(Object.keys(watcher.view)).toHaveLength(39);
  });

  it('lets a row leave that no longer matches the filter, and come back when it does', async () => {
    const { id, episode } = await aChild(['agency:la:991']);
    const scopes = ['agency:la:991'];
    const variables = { filter: { childIds: [id], statuses: ['MISSING'] } };
    const watcher = watch({ token: world.token('la:991'), variables });
    await watcher.sees(['SNAPSHOT']);

    await setStatus(episode, 'returned');
    await world.tell({ childId: id, ids: [episode], scopes });
    await watcher.sees(['SNAPSHOT', `LEFT ${episode}`]);
    await setStatus(episode, 'missing');
    await world.tell({ childId: id, ids: [episode], scopes });
    await watcher.sees(['SNAPSHOT', `LEFT ${episode}`, `UPSERT ${episode}`]);
  });

  it('makes no frame and no disclosure of a change in what the audience does not see', async () => {
    const { id, episode } = await aChild(['agency:la:991']);
    const scopes = ['agency:la:991'];
    const watcher = watch({ token: world.token('la:991'), variables: only(id) });
    await watcher.sees(['SNAPSHOT']);
    const recorded = () =>
      world.database.ask('select id from access_record.disclosure where $1 = any (children)', [id]);
    const before = (await recorded()).length;

    await world.database.ask(
      `update jp.missing_episode_third_parties set content = '{"reporter":{"shown":null,"assertions":[]}}' where child_id = $1`,
      [id],
    );
    await world.tell({ childId: id, ids: [episode], scopes });
    const hidden = (await recorded()).length;
    await setStatus(episode, 'located');
    await world.tell({ childId: id, ids: [episode], scopes });

    await watcher.sees(['SNAPSHOT', `UPSERT ${episode}`]);
    expect(before).toBe(1);
    expect(hidden).toBe(1);
    expect(await recorded()).toHaveLength(2);
  });

  it('lets a row leave at the instant its relation ends, without any change', async () => {
    const ends = new Date('2026-11-21T17:00:00.000Z');
    const { id, episode } = await aChild([], {
      relations: [{ scope: 'agency:pf:99', to: ends.toISOString() }],
    });
    const token = world.token('pf:99', { claims: { exp: Math.floor(ends.getTime() / 1000) + 3_600 } });
    const watcher = watch({ token, variables: only(id) });
    await watcher.sees(['SNAPSHOT']);

    const hours = 5 * 3_600_000;
    world.advance(hours - 1);
    hub.live.recheck();
    expect(watcher.events).toEqual(['SNAPSHOT']);
    world.advance(1);

    await watcher.sees(['SNAPSHOT', `LEFT ${episode}`]);
    world.advance(-hours);
  });

  it('records presence before the first frame, how far it got, and that it left', async () => {
    const { id, episode } = await aChild(['agency:la:991']);
    const token = world.token('la:991', { claims: { sub: 'w-present' } });
    const watcher = watch({ token, variables: only(id) });
    await watcher.sees(['SNAPSHOT']);
    await setStatus(episode, 'located');
    await world.tell({ childId: id, ids: [episode], scopes: ['agency:la:991'] });
    await watcher.sees(['SNAPSHOT', `UPSERT ${episode}`]);
    await watcher.leave();

    const presence = await eventually('the presence has ended', async () => {
      const [row] = await world.database.ask<{ joined: string; delivered: string; received: string }>(
        `select p.joined_position as joined, p.delivered_position as delivered,
           (select count(*) from access_record.disclosure d where d.group_key = p.group_key
             and d.position between p.joined_position and p.delivered_position) as received
         from access_record.presence p where p.person = 'w-present' and p.left_at is not null`,
      );
      return row;
    });
    expect(BigInt(presence.delivered)).toBe(BigInt(presence.joined) + 1n);
    expect(presence.received).toBe('2');
  });
});
