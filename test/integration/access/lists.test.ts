import type { MissingEpisodeFilter, ReadSession } from '../../../src/hub/ports/reading';
import { aViewer } from '../../support/viewers';
import { plantChild } from '../../support/planted-child';
import { readingAs } from '../../support/reading-as';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';

jest.setTimeout(60_000);

const PAGE = { first: 100, after: null };
const inspector = aViewer('duty-inspector');

let world: WorldDatabase;

beforeEach(async () => {
  world = await createWorldDatabase();
});

afterEach(() => world.drop());

const idsUnder = (filter: MissingEpisodeFilter) => async (session: ReadSession) =>
  (await session.missingEpisodes(filter, PAGE)).rows.map(({ id }) => id);

test('a risk filter matches nothing where the risk is withheld', async () => {
  const interviewer = aViewer('return-interviewer');
  const relations = [{ scope: 'agency:pf:99' }, { scope: 'agency:provider:lantern' }];
  await plantChild(world, { id: 'c_1', relations, missingEpisodes: [{ id: 'm_open', level: 'high' }] });
  await plantChild(world, {
    id: 'c_2',
    relations,
    restricted: true,
    missingEpisodes: [{ id: 'm_restricted', level: 'high' }],
  });
  const high = idsUnder({ riskLevels: ['high'] });

  expect(await readingAs(world, { viewer: inspector }, high)).toEqual(['m_open']);
  const cleared = { ...inspector, clearance: ['restricted' as const] };
  expect(await readingAs(world, { viewer: cleared }, high)).toEqual(['m_open', 'm_restricted']);
  expect(await readingAs(world, { viewer: interviewer }, high)).toEqual([]);
  expect(await readingAs(world, { viewer: interviewer }, idsUnder({}))).toEqual(['m_open', 'm_restricted']);
});

test('open holds whatever is not settled yet, and still gone only children who are neither found nor back', async () => {
  const statuses = ['noticed', 'reported', 'missing', 'located', 'returned', 'closed', 'cancelled'] as const;
  for (const status of statuses)
    await plantChild(world, {
      id: `c_${status}`,
      relations: [{ scope: 'agency:pf:99' }],
      missingEpisodes: [{ id: `m_${status}`, status }],
    });

  await readingAs(world, { viewer: inspector }, async (session) => {
    const gone = ['m_missing', 'm_noticed', 'm_reported'];
    expect(await idsUnder({ open: true })(session)).toEqual(['m_located', ...gone, 'm_returned']);
    expect(await idsUnder({ stillGone: true })(session)).toEqual(gone);
    expect(await idsUnder({ open: true, stillGone: true })(session)).toEqual(gone);
    expect(await idsUnder({ statuses: ['closed'] })(session)).toEqual(['m_closed']);
    expect(await idsUnder({ open: true, statuses: ['closed', 'missing'] })(session)).toEqual(['m_missing']);
  });
});

test('pages by most recent report, then id, losing and repeating none', async () => {
  const at = (minute: number) => `2026-11-21T10:${String(minute).padStart(2, '0')}:00.123Z`;
  for (let n = 0; n < 7; n += 1)
    await plantChild(world, {
      id: `c_${n}`,
      relations: [{ scope: 'agency:pf:99' }],
      missingEpisodes: [{ id: `m_${n}`, reportedAt: at(Math.floor(n / 3)) }],
    });

  await readingAs(world, { viewer: inspector }, async (session) => {
    const first = await session.missingEpisodes({}, { first: 3, after: null });
    const second = await session.missingEpisodes({}, { first: 3, after: first.cursors[2] ?? null });
    const third = await session.missingEpisodes({}, { first: 3, after: second.cursors[2] ?? null });

    expect([first, second, third].map((page) => page.rows.map(({ id }) => id))).toEqual([
      ['m_6', 'm_3', 'm_4'],
      ['m_5', 'm_0', 'm_1'],
      ['m_2'],
    ]);
    expect([first, second, third].map(({ hasNextPage }) => hasNextPage)).toEqual([true, true, false]);
    const children = await session.children({}, { first: 5, after: null });
    const rest = await session.children({}, { first: 5, after: children.cursors[4] ?? null });
    expect([...children.rows, ...rest.rows].map(({ id }) => id)).toEqual([
      'c_6',
      'c_3',
      'c_4',
      'c_5',
      'c_0',
      'c_1',
      'c_2',
    ]);
  });
});

test.each([
  '',
  'nonsense',
  Buffer.from('["2026-02-30 10:00:00","m"]').toString('base64url'),
  Buffer.from('["2026-13-45 99:99:99","m"]').toString('base64url'),
  Buffer.from('{}').toString('base64url'),
])('a cursor that is none (%p) is followed by nothing', async (after) => {
  await plantChild(world, {
    id: 'c_1',
    relations: [{ scope: 'agency:pf:99' }],
    missingEpisodes: [{ id: 'm_1' }],
  });

  await readingAs(world, { viewer: inspector }, async (session) => {
    expect((await session.missingEpisodes({}, { first: 3, after })).rows).toEqual([]);
    expect((await session.children({}, { first: 3, after })).rows).toEqual([]);
  });
});
