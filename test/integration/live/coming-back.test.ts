import { aChildOf, createLiveWorld, setStatus } from '../../support/live/live-world';
import type { LiveHub, LiveWorld } from '../../support/live/live-world';
import { WATCH, Watcher } from '../../support/live/watcher';
import type { WatchOptions } from '../../support/live/watcher';
import { eventually } from '../../support/eventually';

let world: LiveWorld;
let here: LiveHub;
let there: LiveHub;
const watchers: Watcher[] = [];
const scopes = ['agency:la:991'];

beforeAll(async () => {
  world = await createLiveWorld();
  here = await world.hub();
  there = await world.hub();
}, 120_000);

afterEach(async () => {
  for (const watcher of watchers.splice(0)) await watcher.leave();
});

afterAll(async () => {
  await world.close();
});

function watch(options: WatchOptions, at: LiveHub): Watcher {
  const watcher = new Watcher(at.url, options);
  watchers.push(watcher);
  return watcher;
}

const only = (...ids: readonly string[]) => ({ filter: { childIds: ids } });

async function change(child: { id: string; episode: string }, status: string): Promise<void> {
  await setStatus(world, child.episode, status);
  await world.tell({ childId: child.id, ids: [child.episode], scopes });
}

describe('a socket that comes back', () => {
  it('goes on at another hub with what it missed, and nothing else', async () => {
    const [stays, changes, goes] = [
      await aChildOf(world, scopes),
      await aChildOf(world, scopes),
      await aChildOf(world, scopes),
    ];
    const variables = only(stays.id, changes.id, goes.id);
    const token = world.token('la:991');
    const first = watch({ token, variables }, here);
    await first.sees(['SNAPSHOT']);
    await first.leave();

    await change(changes, 'located');
    await world.database.ask('delete from jp.child_relation where child_id = $1', [goes.id]);
    await world.tell({ childId: goes.id, ids: [goes.episode], scopes, kind: 'access' });
    const second = watch({ token, variables, resume: first.token }, there);

    await second.sees([`UPSERT ${changes.episode}`, `LEFT ${goes.episode}`]);
    await change(stays, 'returned');
    await second.sees([`UPSERT ${changes.episode}`, `LEFT ${goes.episode}`, `UPSERT ${stays.episode}`]);
  });

  it('starts anew when time alone has taken a child from its sight', async () => {
    const ends = '2026-11-21T12:30:00.000Z';
    const child = await aChildOf(world, [], { relations: [{ scope: 'agency:la:991', to: ends }] });
    const variables = only(child.id);
    const token = world.token('la:991');
    const first = watch({ token, variables }, here);
    await first.sees(['SNAPSHOT']);
    await first.leave();

    world.advance(31 * 60_000);
    const second = watch({ token, variables, resume: first.token }, there);

    await second.sees(['RESET', 'SNAPSHOT']);
    expect(second.view).toEqual({});
    world.advance(-31 * 60_000);
  });

  it.each([
    ['another operation', (text: string) => text.replace('status', 'status childId: id'), {}],
    ['another person', (text: string) => text, { sub: 'someone-else' }],
    ['another role', (text: string) => text, { role: 'governance-officer', purpose: 'access-audit' }],
  ])('starts anew for %s', async (_what, query, claims) => {
    const child = await aChildOf(world, scopes);
    const first = watch({ token: world.token('la:991'), variables: only(child.id) }, here);
    await first.sees(['SNAPSHOT']);

    const second = watch(
      {
        token: world.token('la:991', { claims }),
        query: query(WATCH),
        variables: only(child.id),
        resume: first.token,
      },
      there,
    );

    await second.sees(['RESET', 'SNAPSHOT']);
  });

  it('starts anew when it was away longer than the feed is kept', async () => {
    const child = await aChildOf(world, scopes);
    const token = world.token('la:991');
    const first = watch({ token, variables: only(child.id) }, here);
    await first.sees(['SNAPSHOT']);
    await first.leave();

    for (const status of ['located', 'returned', 'closed']) await change(child, status);
    await world.database.ask('delete from jp.change where position < (select max(position) from jp.change)');
    const later = await world.hub();
    const second = watch({ token, variables: only(child.id), resume: first.token }, later);

    await second.sees(['RESET', 'SNAPSHOT']);
    expect(second.view).toEqual({ [child.episode]: 'CLOSED' });
  });

  it('is told to go elsewhere when its hub stops, and loses nothing', async () => {
    const child = await aChildOf(world, scopes);
    const stopping = await world.hub();
    const token = world.token('la:991', { claims: { sub: 'w-stopped' } });
    const first = watch({ token, variables: only(child.id) }, stopping);
    await first.sees(['SNAPSHOT']);

    await stopping.stop();
    await first.isClosedWith(1001);
    expect(first.completed).toBe(false);
    const [presence] = await world.database.ask<{ left_at: Date | null }>(
      `select left_at from access_record.presence where person = 'w-stopped'`,
    );
    expect(presence?.left_at).not.toBeNull();

    await change(child, 'located');
    const second = watch({ token, variables: only(child.id), resume: first.token }, there);
    await second.sees([`UPSERT ${child.episode}`]);
  });
});

describe('a hub that cannot read its feed', () => {
  it('stops pushing, says so, and goes on afterwards', async () => {
    let away = false;
    const guarded = await world.hub({
      feed: guardedFeed(world, () => away),
      limits: { staleAfterMs: 300 },
    });
    const child = await aChildOf(world, scopes);
    const watcher = watch({ token: world.token('la:991'), variables: only(child.id) }, guarded);
    await watcher.sees(['SNAPSHOT']);

    away = true;
    await eventually('not ready', () => !guarded.live.readiness().ok);
    await change(child, 'located');
    expect(guarded.live.readiness()).toEqual({ ok: false, reason: 'feed-stale' });
    away = false;

    await watcher.sees(['SNAPSHOT', `UPSERT ${child.episode}`]);
    expect(guarded.live.readiness()).toEqual({ ok: true });
  });
});

function guardedFeed(of: LiveWorld, isAway: () => boolean) {
  const feed = of.feed();
  return {
    ...feed,
    onAdvance: async (wake: () => void) => {
      const timer = setInterval(wake, 50);
      return async () => clearInterval(timer);
    },
    after: async (position: bigint, limit: number) => {
      if (isAway()) throw new Error('away');
      return feed.after(position, limit);
    },
  };
}
