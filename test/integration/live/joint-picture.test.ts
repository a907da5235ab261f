import { aChildOf, createLiveWorld, setStatus } from '../../support/live/live-world';
import type { LiveHub, LiveWorld } from '../../support/live/live-world';
import { Watcher } from '../../support/live/watcher';
import type { WatchOptions } from '../../support/live/watcher';

/** Under the name that the watcher listens for. */
const JOINT_PICTURE = `subscription ($childId: ID!) {
  missingEpisodes: jointPicture(childId: $childId) { event id picture { ...Picture } snapshot { ...Picture } }
}
fragment Picture on Child { id missingEpisodes { id status } philomenaProfile { withheld { ask } } returnInterviews { id } }`;

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

afterAll(() => world.close());

function watch(childId: string, options: Partial<WatchOptions> = {}): Watcher {
  const token = world.token('la:991');
  const watcher = new Watcher(hub.url, { token, query: JOINT_PICTURE, variables: { childId }, ...options });
  watchers.push(watcher);
  return watcher;
}

const scopes = ['agency:la:991'];

it('shows one child, and them anew with each change to anything of theirs', async () => {
  const { id, episode } = await aChildOf(world, scopes);
  const watcher = watch(id);
  await watcher.sees(['SNAPSHOT']);
  expect(watcher.frames[0]?.snapshot).toMatchObject([{ id, missingEpisodes: [{ id: episode }] }]);

  await setStatus(world, episode, 'located');
  await world.tell({ childId: id, ids: [episode], scopes });

  await watcher.sees(['SNAPSHOT', `UPSERT ${id}`]);
  expect(watcher.frames[1]?.picture).toMatchObject({ missingEpisodes: [{ status: 'LOCATED' }] });
});

it('makes no frame of another child of the same agency', async () => {
  const [wren, corin] = [await aChildOf(world, scopes), await aChildOf(world, scopes)];
  const watcher = watch(wren.id);
  await watcher.sees(['SNAPSHOT']);

  await setStatus(world, corin.episode, 'located');
  await world.tell({ childId: corin.id, ids: [corin.episode], scopes });
  await setStatus(world, wren.episode, 'returned');
  await world.tell({ childId: wren.id, ids: [wren.episode], scopes });

  await watcher.sees(['SNAPSHOT', `UPSERT ${wren.id}`]);
});

it('tells that the child left when sight of them ends, and shows them again when it returns', async () => {
  const { id, episode } = await aChildOf(world, scopes);
  const watcher = watch(id);
  await watcher.sees(['SNAPSHOT']);

  await world.database.ask('delete from jp.child_relation where child_id = $1', [id]);
  await world.tell({ childId: id, ids: [episode], scopes, kind: 'access' });
  await watcher.sees(['SNAPSHOT', `LEFT ${id}`]);
  await world.database.ask(
    `insert into jp.child_relation values ($1, 'agency:la:991', 'stated', '2020-01-01', null)`,
    [id],
  );
  await world.tell({ childId: id, ids: [episode], scopes, kind: 'access' });

  await watcher.sees(['SNAPSHOT', `LEFT ${id}`, `UPSERT ${id}`]);
});

it('shows nothing of a child who is not in sight, and of one who does not exist alike', async () => {
  const { id } = await aChildOf(world, ['agency:la:992']);
  const [unrelated, unknown] = [watch(id), watch('c_nobody')];
  await Promise.all([unrelated.sees(['SNAPSHOT']), unknown.sees(['SNAPSHOT'])]);

  expect(unrelated.frames).toEqual(unknown.frames);
  expect(unknown.frames[0]?.snapshot).toEqual([]);
});

it('follows a child who was joined to another under the other’s id', async () => {
  const [older, newer] = [await aChildOf(world, scopes), await aChildOf(world, scopes)];
  const watcher = watch(older.id);
  await watcher.sees(['SNAPSHOT']);

  await world.database.ask('delete from jp.child where id = $1', [older.id]);
  await world.database.ask('insert into jp.child_alias values ($1, $2)', [older.id, newer.id]);
  await world.tell({ childId: older.id, ids: [older.episode], scopes, kind: 'erased' });
  await world.tell({ childId: newer.id, ids: [newer.episode], scopes, kind: 'access' });

  await watcher.sees(['SNAPSHOT', `LEFT ${older.id}`, `UPSERT ${newer.id}`]);
});
