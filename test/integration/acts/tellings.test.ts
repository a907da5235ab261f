import { textDigestOf } from '../../../adapters/kit/digest';
import type { ActOutcome } from '../../../src/hub/acts/act';
import { createActs } from '../../../src/hub/acts/create-acts';
import { agency, audienceFor, shippedAgreements } from '../../support/viewers';
import { hash, protocols } from '../intake/intake-world';
import { as, createActsWorld, newKey } from './acts-world';
import type { ActsChild, ActsWorld } from './acts-world';

jest.setTimeout(60_000);

let world: ActsWorld;
let child: ActsChild;

beforeAll(async () => {
  world = await createActsWorld();
});

beforeEach(async () => {
  child = await world.child();
});

afterAll(() => world.drop());

const worker = as('social-worker');
const stranger = as('social-worker', { agency: agency('la:992') });

interface Row {
  readonly id: string;
  readonly state: string;
  readonly rule: string;
  readonly recipient: string;
}

async function rows(): Promise<readonly Row[]> {
  return world.ask<Row>(
    'select id, state, rule, recipient from jp.notification where missing_episode_id = $1 order by id',
    [child.episode],
  );
}

async function stateOf(recipient: string): Promise<readonly string[]> {
  return (await rows()).filter((row) => row.recipient === recipient).map(({ state }) => state);
}

async function iro(): Promise<Row> {
  const row = (await rows()).find(({ recipient }) => recipient === 'independent-reviewing-officer');
  if (row === undefined) throw new Error('nobody tells the reviewing officer');
  return row;
}

function acknowledge(notificationId: string, viewer = worker): Promise<ActOutcome> {
  return world.act(viewer, {
    name: 'acknowledge-notification',
    key: newKey(),
    childId: child.id,
    notificationId,
  });
}

const tellParents = (route: 'telephone' | null = 'telephone', at: null | string = null) =>
  world.act(worker, {
    name: 'record-telling',
    key: newKey(),
    missingEpisodeId: child.episode,
    recipient: 'parents',
    rule: null,
    at: at as null,
    route,
  });

const bar = (viewer = worker) =>
  world.act(viewer, {
    name: 'bar-telling',
    key: newKey(),
    missingEpisodeId: child.episode,
    rationale: 'They would be a danger to the child.',
  });

test('the agency that was told acknowledges it, once or again', async () => {
  const { id } = await iro();

  expect(await acknowledge(id)).toEqual({ kind: 'done', childId: child.id, about: id });
  expect(await acknowledge(id)).toMatchObject({ kind: 'done' });
  expect((await iro()).state).toBe('acknowledged');
});

test('what another agency was told is not for a force to acknowledge', async () => {
  const { id } = await iro();

  expect(await acknowledge(id, as('duty-inspector'))).toMatchObject({
    kind: 'refused',
    rule: 'whoever-was-told-acknowledges',
  });
  expect(await acknowledge('n_unknown')).toEqual({ kind: 'not-found' });
  expect(await acknowledge(id, stranger)).toEqual({ kind: 'not-found' });
});

test('a telling is recorded with its route, and is done', async () => {
  expect(await stateOf('parents')).toEqual(['due']);
  expect(await tellParents()).toMatchObject({ kind: 'done' });

  expect(await stateOf('parents')).toEqual(['told']);
});

test('nobody was told in the future', async () => {
  expect(await tellParents(null, '2030-01-01T00:00:00.000Z')).toMatchObject({
    kind: 'refused',
    rule: 'not-in-the-future',
  });
});

test('a bar is for who owes the telling, and is kept with its reason', async () => {
  expect(await bar(as('duty-inspector'))).toEqual({ kind: 'not-permitted' });
  expect(await bar(stranger)).toEqual({ kind: 'not-found' });
  expect(await bar()).toMatchObject({ kind: 'done' });

  expect(await stateOf('parents')).toEqual(['barred']);
  const [kept] = await world.ask<{ rationale: string }>(
    `select b.content->>'rationale' as rationale from jp.notification_bar b
     join jp.notification n on n.id = b.notification_id where n.missing_episode_id = $1`,
    [child.episode],
  );
  expect(kept?.rationale).toBe('They would be a danger to the child.');
});

test('what an authority raises through the hub goes out on the topic of the force, once [system.storm-out]', async () => {
  const { store, clock } = world;
  const acts = createActs({
    ...{ store, hash, protocols, sha256: textDigestOf, clock, agreements: shippedAgreements },
    isTold: () => true,
  });
  const raise = () =>
    acts.act(worker, audienceFor(worker, null, shippedAgreements()), {
      name: 'state-concern',
      key: newKey(),
      missingEpisodeId: child.episode,
      at: null,
      said: { kind: 'concern-stated', concerned: true, text: 'She has no coat.' },
    });
  expect(await raise()).toMatchObject({ kind: 'done' });
  expect(await raise()).toMatchObject({ kind: 'done' });

  const sent = await world.ask<{ value: string }>(
    `select convert_from(value, 'UTF8') as value from jp.outbox
     where topic = 'notifications.pf-99.v1' and convert_from(value, 'UTF8')::json->>'missingEpisode' = $1
       and convert_from(value, 'UTF8')::json->>'rule' = 'raised-concern'`,
    [child.episode],
  );
  expect(sent.map(({ value }) => JSON.parse(value))).toEqual([
    expect.objectContaining({ kind: 'telling', recipient: 'police', role: expect.any(String) }),
  ]);
  expect(JSON.stringify(sent)).not.toContain('coat');
});
