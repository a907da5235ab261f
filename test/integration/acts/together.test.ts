import type { Act, Respond } from '../../../src/hub/acts/act';
import type { ReadSession } from '../../../src/hub/ports/reading';
import { childIdOf } from '../../../src/model/child/identifiers';
import { instantAt } from '../../../src/model/time/instant';
import { readingAs } from '../../support/reading-as';
import { hash, line, named, person, reported, says } from '../intake/intake-world';
import { as, createActsWorld, located, newKey, returned } from './acts-world';
import type { ActsChild, ActsWorld } from './acts-world';

jest.setTimeout(60_000);

const inspector = as('duty-inspector');
const worker = as('social-worker');

let world: ActsWorld;

beforeAll(async () => {
  world = await createActsWorld();
});

afterAll(() => world.drop());

const missingWith = ({ episode }: ActsChild, otherChildId: string): Act => ({
  name: 'record-missing-with',
  key: newKey(),
  missingEpisodeId: episode,
  at: null,
  otherChildId,
});

const restrict = ({ id }: ActsChild, restricted: boolean): Act => ({
  name: 'restrict-record',
  key: newKey(),
  childId: id,
  restricted,
});

const linksOf =
  (...episodes: readonly string[]) =>
  async (session: ReadSession) => {
    const found = await session.linkedMissingEpisodes(episodes);
    return episodes.map((id) => {
      const links = found.get(id);
      return links?.kind === 'shown'
        ? links.value.map(({ missingEpisodeId, because }) => [missingEpisodeId, ...because])
        : links?.kind;
    });
  };

const seenBy = (viewer: typeof inspector, ...episodes: readonly string[]) =>
  readingAs(world, { viewer, at: world.clock.now() }, linksOf(...episodes));

test('children missing together are linked both ways, and one who is found ends no other’s [life.linked-together, life.linked-not-assumed-together]', async () => {
  const [wren, tamsin] = [await world.child(), await world.child()];
  expect(await seenBy(inspector, wren.episode)).toEqual([[]]);

  expect(await world.act(worker, missingWith(wren, tamsin.id))).toMatchObject({ kind: 'done' });
  const linked = [[[tamsin.episode, 'missing-with']], [[wren.episode, 'missing-with']]];
  expect(await seenBy(worker, wren.episode, tamsin.episode)).toEqual(linked);

  world.later(5);
  await world.act(worker, located(tamsin));
  await world.act(worker, returned(tamsin));
  expect([(await tamsin.stored()).status, (await wren.stored()).status]).toEqual(['returned', 'missing']);
  expect(await seenBy(inspector, wren.episode, tamsin.episode)).toEqual(linked);
  expect([await wren.hubFacts(), await tamsin.hubFacts()]).toEqual([1, 2]);
});

test('a link to a child whom one may not know of is neither taken nor shown, and leaves no trace', async () => {
  const [wren, foreign] = [await world.child(), await world.child('la:992')];

  expect(await world.act(worker, missingWith(wren, foreign.id))).toEqual({ kind: 'not-found' });
  expect(await world.act(worker, missingWith(wren, 'c_nobody'))).toEqual({ kind: 'not-found' });
  expect(await world.act(inspector, missingWith(wren, foreign.id))).toMatchObject({ kind: 'done' });
  expect(await seenBy(inspector, wren.episode)).toEqual([[[foreign.episode, 'missing-with']]]);
  expect(await seenBy(worker, wren.episode, foreign.episode)).toEqual([[], undefined]);
});

test('whoever looks on either child hears of a link, and of a restriction at its far end', async () => {
  const [wren, tamsin] = [await world.child(), await world.child()];
  const versions = async ({ id }: ActsChild) => {
    const told = 'select child_version::int as version from jp.change where child_id = $1 order by id';
    return (await world.ask<{ version: number }>(told, [id])).map(({ version }) => version);
  };
  const before = await versions(tamsin);

  await world.act(inspector, missingWith(wren, tamsin.id));
  const linked = await versions(tamsin);
  expect(linked).toHaveLength(before.length + 1);
  expect(new Set(linked).size).toBe(linked.length);

  const known = await versions(wren);
  await world.act(inspector, restrict(tamsin, true));
  expect(await versions(wren)).toHaveLength(known.length + 1);
});

test('a child goes with somebody else', async () => {
  const wren = await world.child();

  expect(await world.act(inspector, missingWith(wren, wren.id))).toMatchObject({ kind: 'refused' });
});

test('a duty inspector has a record restricted, and a carer or social worker has not [authority.restrict-record]', async () => {
  const [wren, tamsin] = [await world.child(), await world.child()];
  await world.act(inspector, missingWith(wren, tamsin.id));

  expect(await world.act(worker, restrict(tamsin, true))).toEqual({ kind: 'not-permitted' });
  expect(await world.act(inspector, restrict(tamsin, true))).toMatchObject({ kind: 'done' });
  expect(await world.ask('select restricted from jp.child where id = $1', [tamsin.id])).toEqual([
    { restricted: true },
  ]);
  expect(await seenBy(worker, wren.episode)).toEqual([[]]);
});

test('all that one log tells of are linked, and share its lines', async () => {
  const log = 'NV-20261121-0777';
  const [one, other] = [person(`${log}/1`), person(`${log}/2`)];
  await world.take(
    says(
      log,
      line(log, 1, [
        { of: one, body: reported },
        { of: one, body: named },
        { of: other, body: reported },
        { of: other, body: named },
      ]),
    ),
  );
  const found = await readingAs(world, { viewer: inspector, at: world.clock.now() }, async (session) => {
    const ids = [childIdOf(one, hash), childIdOf(other, hash)];
    const episodes = (await session.missingEpisodesOfChildren(ids)).map(({ id }) => id);
    const links = await session.linkedMissingEpisodes(episodes);
    return episodes.flatMap((id) => {
      const each = links.get(id);
      return each?.kind === 'shown' ? each.value : [];
    });
  });

  expect(found.map(({ because }) => because)).toEqual([['same-log'], ['same-log']]);
  expect(new Set(found.map(({ sharedChronology }) => sharedChronology)).size).toBe(1);
});

test('police do not delay when the trigger plan was followed [plan.trigger-followed-bars-delay, authority.refused-with-rule]', async () => {
  const wren = await world.child();
  const respond = (name: Respond['name'], said: Respond['said']): Respond => ({
    name,
    key: newKey(),
    missingEpisodeId: wren.episode,
    at: null,
    said,
  });
  const delay = respond('delay-response', {
    kind: 'response-delayed',
    rationale: 'called at once',
    reviewAt: instantAt(world.clock.now().getTime() + 3_600_000),
  });
  const followed = (was: boolean) =>
    respond('record-plan-followed', { kind: 'plan-followed', plan: 'trigger-plan', followed: was });

  await world.act(worker, followed(true));
  world.later(1);
  expect(await world.act(inspector, delay)).toEqual({
    kind: 'refused',
    rule: 'life.no-delay-trigger-plan',
    source: 'WY 4',
  });
  await world.act(worker, followed(false));
  world.later(1);
  expect(await world.act(inspector, { ...delay, key: newKey() })).toMatchObject({ kind: 'done' });
});
