import type { MissingEpisodeFilter, ReadSession } from '../../../src/hub/ports/reading';
import { agency, aViewer } from '../../support/viewers';
import { PLANTED, plantChild, relate } from '../../support/planted-child';
import { childrenSeenBy, NOON, readingAs } from '../../support/reading-as';
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

const idsUnder = (filter: MissingEpisodeFilter) => async (session: ReadSession) =>
  (await session.missingEpisodes(filter, PAGE)).rows.map(({ id }) => id);

test('one worker’s caseload shows nothing of another’s', async () => {
  await plantChild(world, {
    id: 'c_1',
    relations: [{ scope: 'caseload:la:991:ann' }, { scope: 'agency:la:991' }],
  });
  await plantChild(world, { id: 'c_2', relations: [{ scope: 'caseload:la:991:ben' }] });
  await plantChild(world, { id: 'c_3', relations: [{ scope: 'caseload:la:992:ann' }] });

  expect(await childrenSeenBy(world, { viewer: { ...worker, person: 'ann' }, basis: 'caseload' })).toEqual([
    'c_1',
  ]);
  expect(await childrenSeenBy(world, { viewer: { ...worker, person: 'ben' }, basis: 'caseload' })).toEqual([
    'c_2',
  ]);
  expect(await childrenSeenBy(world, { viewer: { ...worker, person: 'ben' }, basis: 'standing' })).toEqual([
    'c_1',
  ]);
});

test('a relation holds from its start, included, to its end, excluded', async () => {
  const relation = { scope: 'agency:pf:99', from: '2026-11-21T09:00:00Z', to: '2026-11-21T17:00:00Z' };
  await plantChild(world, { id: 'c_1', relations: [relation] });
  const seenAt = (at: string) => childrenSeenBy(world, { viewer: inspector, at: new Date(at) });

  expect(await seenAt('2026-11-21T08:59:59.999Z')).toEqual([]);
  expect(await seenAt('2026-11-21T09:00:00.000Z')).toEqual(['c_1']);
  expect(await seenAt('2026-11-21T16:59:59.999Z')).toEqual(['c_1']);
  expect(await seenAt('2026-11-21T17:00:00.000Z')).toEqual([]);
});

test('a child who moves from one host authority to another is seen by one at a time', async () => {
  const moved = '2026-11-21T12:00:00Z';
  await plantChild(world, { id: 'c_1', relations: [{ scope: 'agency:la:991', to: moved }] });
  await relate(world, 'c_1', { scope: 'agency:la:992', from: moved });
  const seen = async (at: string) => [
    await childrenSeenBy(world, { viewer: worker, at: new Date(at) }),
    await childrenSeenBy(world, { viewer: { ...worker, agency: agency('la:992') }, at: new Date(at) }),
  ];

  expect(await seen('2026-11-21T11:59:59Z')).toEqual([['c_1'], []]);
  expect(await seen(moved)).toEqual([[], ['c_1']]);
});

test('knowing a meeting’s id gives nothing to an agency that is not invited [sharing.relation-meeting]', async () => {
  await plantChild(world, { id: 'c_1', relations: [{ scope: 'meeting:m-1:la:992' }] });
  const member = aViewer('meeting-member');

  expect(await childrenSeenBy(world, { viewer: member, basis: 'meeting:m-1' })).toEqual([]);
  const invited = { ...member, agency: agency('la:992') };
  expect(await childrenSeenBy(world, { viewer: invited, basis: 'meeting:m-1' })).toEqual(['c_1']);
});

test('unknown, foreign and aliased ids of the unseen all answer with nothing', async () => {
  const episode = { id: 'm_1', aliases: ['m_old'] };
  await plantChild(world, {
    id: 'c_1',
    aliases: ['c_old'],
    relations: [{ scope: 'agency:la:992' }],
    missingEpisodes: [episode],
  });

  await readingAs(world, { viewer: inspector }, async (session) => {
    expect(await session.childrenByIds(['c_1', 'c_old', 'c_none', 'c\0'])).toEqual([]);
    expect(await session.missingEpisodesByIds(['m_1', 'm_old', 'm_none', 'm\0'])).toEqual([]);
    expect(await session.missingEpisodesOfChildren(['c_1', 'c_old'])).toEqual([]);
    expect(await session.chronologyOf(['m_1', 'm_old'])).toEqual(new Map());
    expect(await session.missingEpisodes({ childIds: ['c_1', 'c_old', 'c\0'] }, PAGE)).toMatchObject({
      rows: [],
    });
    expect(session.ledger.children).toEqual(new Set());
  });
});

test('an older id answers with the row it now names, in the order asked', async () => {
  const relations = [{ scope: 'agency:pf:99' }];
  await plantChild(world, {
    id: 'c_1',
    aliases: ['c_old'],
    relations,
    missingEpisodes: [{ id: 'm_1', aliases: ['m_old'] }],
  });
  await plantChild(world, { id: 'c_2', relations, missingEpisodes: [{ id: 'm_2' }] });

  await readingAs(world, { viewer: inspector }, async (session) => {
    expect(await session.childrenByIds(['c_2', 'c_old', 'c_1', 'c_2'])).toMatchObject([
      { id: 'c_2', askedAs: 'c_2' },
      { id: 'c_1', askedAs: 'c_old' },
      { id: 'c_1', askedAs: 'c_1' },
    ]);
    expect(await session.missingEpisodesByIds(['m_old'])).toMatchObject([{ id: 'm_1', askedAs: 'm_old' }]);
    expect([...(await session.chronologyOf(['m_old'])).keys()]).toEqual(['m_old']);
    expect(await idsUnder({ childIds: ['c_old'] })(session)).toEqual(['m_1']);
  });
});

test('finds the nearest start or end of a relation, of all children or of some', async () => {
  await plantChild(world, { id: 'c_1', relations: [{ scope: 'agency:pf:99', to: '2026-11-21T17:00:00Z' }] });
  await plantChild(world, {
    id: 'c_2',
    relations: [{ scope: 'agency:pf:99', from: '2026-11-21T13:00:00Z' }],
  });
  await plantChild(world, { id: 'c_3', relations: [{ scope: 'agency:la:991', to: '2026-11-21T12:30:00Z' }] });
  await plantChild(world, { id: 'c_4', relations: [{ scope: 'agency:pf:99', to: '2026-11-21T12:00:00Z' }] });

  await readingAs(world, { viewer: inspector }, async (session) => {
    expect(await session.nextRelationEdge(null)).toBe('2026-11-21T13:00:00.000Z');
    expect(await session.nextRelationEdge(['c_1', 'c_3', 'c_4'])).toBe('2026-11-21T17:00:00.000Z');
    expect(await session.nextRelationEdge(['c_3', 'c_4'])).toBeNull();
    expect(await session.nextRelationEdge([])).toBeNull();
  });
});

test('tells a missing episode’s deadlines with the fact that started them', async () => {
  await plantChild(world, {
    id: 'c_1',
    relations: [{ scope: 'agency:pf:99' }],
    missingEpisodes: [{ id: 'm_1', reportedAt: NOON.toISOString() }],
  });

  const [episode] = await readingAs(world, { viewer: inspector }, (session) =>
    session.missingEpisodesByIds(['m_1']),
  );

  expect(episode?.deadlines).toMatchObject([
    {
      rule: 'delay-review',
      startedAt: '2026-11-21T12:00:00.000Z',
      dueAt: '2026-11-21T15:00:00.000Z',
      anchor: { record: 'L-1' },
      stoppedBy: null,
    },
  ]);
  expect(JSON.stringify(episode)).toContain(PLANTED.whereabouts);
});
