import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { ASHBOURNE, MERROW, NORTHVALE } from '../../support/facts/make-fact';
import { REPORTED, RETURNED, createWatchWorld } from '../watch/watch-world';
import type { Line, WatchWorld } from '../watch/watch-world';

jest.setTimeout(60_000);

let world: WatchWorld;

beforeEach(async () => {
  world = await createWatchWorld({ isTold: (agency) => agency !== MERROW });
});

afterEach(() => world.drop());

const LOOKED_AFTER: FactBody = {
  kind: 'care-described',
  lookedAfter: true,
  responsibleAuthority: ASHBOURNE,
  hostAuthority: MERROW,
};
const cared: Line = { number: 1, at: '2026-11-20T08:00:00Z', body: LOOKED_AFTER };
const reported: Line = { number: 2, at: '2026-11-20T10:00:00Z', body: REPORTED };
const NOT_THEM: FactBody = {
  kind: 'telling-barred',
  whom: { recognised: true, value: 'parents' },
  rationale: 'They would be a danger to the child.',
};

interface Notice {
  readonly kind: string;
  readonly rule: string;
  readonly role: string;
  readonly recipient: string;
  readonly notification: string;
  readonly child: string;
}

async function notices(topic = 'notifications.la-991.v1'): Promise<readonly Notice[]> {
  const rows = await world.ask<{ value: string }>(
    `select convert_from(value, 'UTF8') as value from jp.outbox where topic = $1 order by id`,
    [topic],
  );
  return rows.map(({ value }) => JSON.parse(value) as Notice);
}

async function kindsOf(rule: string): Promise<readonly string[]> {
  return (await notices()).filter((one) => one.rule === rule).map(({ kind }) => kind);
}

test('an agency is told on its own topic, by opaque ids, rule and role', async () => {
  await world.tell('A', cared, reported);

  const told = (await notices()).find(({ rule }) => rule === 'missing-service-manager');
  expect(told).toEqual({
    kind: 'telling',
    rule: 'missing-service-manager',
    role: 'service-manager',
    recipient: 'service-manager',
    notification: expect.stringMatching(/^n_/),
    child: expect.stringMatching(/^c_/),
    missingEpisode: expect.stringMatching(/^m_/),
    dueAt: '2026-11-21T10:00:00.000Z',
  });
});

test('whom only a person can tell, their teller is asked to tell', async () => {
  await world.tell('A', cared, reported);

  const told = (await notices()).filter(({ recipient }) => ['parents', 'host-authority'].includes(recipient));
  expect(told.map(({ kind, role, recipient }) => [kind, role, recipient])).toEqual(
    expect.arrayContaining([
      ['to-tell', 'social-worker', 'parents'],
      ['to-tell', 'social-worker', 'host-authority'],
    ]),
  );
  expect(await notices('notifications.la-992.v1')).toEqual([]);
});

test('each is sent once, whatever is taken in again and however often all is rebuilt [tell.retried-never-dropped]', async () => {
  await world.tell('A', cared, reported);
  const first = await notices();
  await world.tell('A', cared, reported);
  await world.tell('A', { number: 5, at: '2026-11-20T10:20:00Z', body: { kind: 'noted', topic: 'note' } });
  await world.rebuild();
  await world.tell('A', { number: 6, at: '2026-11-20T10:30:00Z', body: { kind: 'noted', topic: 'note' } });

  expect(first.length).toBeGreaterThan(5);
  expect(await notices()).toEqual(first);
});

test('an earlier fact that comes late does not tell again what was told', async () => {
  await world.tell('A', cared, reported);
  const first = await notices();
  await world.tell('A', { number: 7, at: '2026-11-20T09:30:00Z', body: REPORTED });

  expect(await notices()).toEqual(first);
});

test('what turns out not to be is taken back once, and sent anew if it is after all', async () => {
  await world.tell('A', cared, reported);
  await world.tell('A', { ...reported, body: { kind: 'noted', topic: 'note' }, revision: 1 });
  expect(await kindsOf('missing-service-manager')).toEqual(['telling', 'withdrawn']);

  await world.rebuild();
  await world.tell('A', { ...reported, revision: 2 });
  expect(await kindsOf('missing-service-manager')).toEqual(['telling', 'withdrawn', 'telling']);
});

test('a rebuild that finds more to tell than before tells nobody', async () => {
  await world.tell('A', cared, reported);
  const first = await notices();
  await world.ask('delete from jp.notification_event');
  await world.rebuild();
  await world.tell('A', { number: 5, at: '2026-11-20T10:20:00Z', body: { kind: 'noted', topic: 'note' } });

  expect(await notices()).toEqual(first);
});

test('whoever was asked to tell parents hears that they must not', async () => {
  await world.tell('A', cared, reported);
  await world.tell('A', {
    number: 8,
    at: '2026-11-20T10:10:00Z',
    body: { kind: 'parental-responsibility-stated', name: 'Rowan Example-Ashby', tell: false },
  });
  await world.tell('A', { number: 9, at: '2026-11-20T10:10:00Z', body: NOT_THEM });

  expect(await kindsOf('missing-parents-out-of-area')).toEqual(['to-tell', 'withdrawn']);
});

test('of the return those are told who were told that it began', async () => {
  await world.tell('A', cared, reported);
  await world.tell('A', { number: 4, at: '2026-11-20T12:00:00Z', body: RETURNED });

  const told = (await notices()).filter(({ rule }) => rule.startsWith('return-everyone'));
  expect(told.map(({ recipient }) => recipient)).toEqual(
    expect.arrayContaining(['social-worker', 'service-manager', 'independent-reviewing-officer']),
  );
});

test('history tells nobody', async () => {
  await world.tell('A', cared, { ...reported, historical: true });

  expect(await notices()).toEqual([]);
  expect(await notices(`notifications.${NORTHVALE.replace(':', '-')}.v1`)).toEqual([]);
});
