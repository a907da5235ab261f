import type { PersonViewer } from '../../../src/access/viewer';
import type { Page, Presence } from '../../../src/hub/ports/reading';
import type { Sighting } from '../../../src/hub/ports/access-record-reading';
import { whoSaw } from '../../../src/hub/queries/who-saw';
import { createAccessRecord } from '../../../src/store/access-record/create-access-record';
import { createAccessRecordReading } from '../../../src/store/access-record/create-access-record-reading';
import { plantChild } from '../../support/planted-child';
import { NOON, readingAs } from '../../support/reading-as';
import { agency, audienceFor, aViewer, shippedAgreements } from '../../support/viewers';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';

jest.setTimeout(60_000);

const agreements = shippedAgreements();
const operator = { kind: 'system', name: 'command-line' } as const;
const officer = aViewer('governance-officer');
const tokenEnds = { id: 't', expiresAt: new Date('2026-11-21T14:00:00Z') };
const inspector = (person: string) => aViewer('duty-inspector', { person, token: tokenEnds });

let world: WorldDatabase;
let now: Date;
const clock = { now: () => now };

beforeEach(async () => {
  world = await createWorldDatabase();
  now = NOON;
  const relations = [{ scope: 'agency:pf:99' }, { scope: 'agency:la:991' }];
  await plantChild(world, { id: 'c_1', aliases: ['c_old'], relations, missingEpisodes: [{ id: 'm_1' }] });
});

afterEach(() => world.drop());

const record = () => createAccessRecord(world.pools.record, clock);

async function disclose(id: string, position: bigint): Promise<void> {
  const ledger = await ledgerOf();
  const audience = audienceFor(inspector('x'), null, agreements);
  const frame = {
    id,
    audience,
    groupKey: 'g',
    operation: 'missingEpisodes',
    position,
    ledger,
    payloadDigest: 'd',
  };
  expect(await record().disclosed([frame], 0n)).toEqual(['recorded']);
}

const ledgerOf = () =>
  readingAs(world, { viewer: inspector('x'), at: now }, async (session) => {
    await session.childrenByIds(['c_1']);
    return session.ledger;
  });

function present(person: string, joinedPosition: bigint): Presence {
  const viewer = inspector(person);
  const audience = audienceFor(viewer, null, agreements);
  return { id: `p-${person}`, viewer, audience, groupKey: 'g', operation: 'missingEpisodes', joinedPosition };
}

async function sawIt(
  viewer: PersonViewer | typeof operator,
  childId = 'c_1',
  page = { first: 100, after: null as string | null },
) {
  const reading = createAccessRecordReading(world.pools, clock);
  const outcome = await whoSaw({ record: reading, agreements }, { viewer, childId, page });
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome;
}

const said = (page: Page<Sighting>) =>
  page.rows
    .filter(({ operation }) => operation !== 'who-saw')
    .map(({ person, kind }) => `${person} ${kind}`)
    .toSorted();

async function anEvening(): Promise<void> {
  await record().joined([present('ann', 4n), present('ben', 4n), present('cal', 6n), present('dee', 4n)]);
  await disclose('d-5', 5n);
  await record().delivered(['p-ann', 'p-ben'], 5n);
  await record().left(['p-ben'], 5n);
  await record().left(['p-dee'], 4n);
  await disclose('d-6', 6n);
  await record().delivered(['p-ann'], 6n);
  const viewer = aViewer('social-worker', { person: 'eve' });
  const audience = audienceFor(viewer, null, agreements);
  await record().consulted({ viewer, audience, operation: 'Profile', ledger: await ledgerOf() });
}

test('joins frames to whoever was present, and says so when nobody can know', async () => {
  await anEvening();

  expect(said(await sawIt(operator))).toEqual([
    'ann received',
    'ann received',
    'ben received',
    'cal may-have-received',
    'eve consulted',
  ]);
});

test('after a crash somebody may have received a frame until their token ended, and not after', async () => {
  await record().joined([present('ann', 4n)]);
  await disclose('d-5', 5n);
  now = tokenEnds.expiresAt;
  await disclose('d-6', 6n);
  now = new Date(now.getTime() + 1);
  await disclose('d-7', 7n);

  expect(said(await sawIt(operator))).toEqual(['ann may-have-received', 'ann may-have-received']);
});

test('finds what was seen under an older id, asked by any id', async () => {
  await anEvening();
  await world.ask(
    `insert into access_record.consultation
    (at, agency, role, person, purpose, basis, agreements, operation, children, shown, withheld)
    values ($1, 'pf:99', 'duty-inspector', 'old-hand', 'find-and-protect', 'standing', 'v', 'x', '{c_old}', '{existence}', '{}')`,
    [NOON],
  );

  expect(said(await sawIt(operator, 'c_old'))).toContain('old-hand consulted');
  expect(said(await sawIt(operator, 'c_old'))).toEqual(said(await sawIt(operator, 'c_1')));
});

test('an officer reads about children their agency is related to, and of others finds nothing [role.information-governance-officer]', async () => {
  await anEvening();

  expect(said(await sawIt(officer))).toHaveLength(5);
  expect((await sawIt({ ...officer, agency: agency('la:992') })).rows).toEqual([]);
  expect((await sawIt(officer, 'c_none')).rows).toEqual([]);
});

test.each(['duty-inspector', 'social-worker', 'meeting-member', 'return-interviewer'] as const)(
  'a %s may not read the access record',
  async (role) => {
    await expect(sawIt(aViewer(role))).rejects.toThrow('no-agreement');
  },
);

test('whoever reads the record is on it [sharing.access-record]', async () => {
  await sawIt(officer);
  await sawIt(operator);

  const { rows } = await sawIt(operator);
  expect(rows.map(({ agency: from, role, person, operation }) => [from, role, person, operation])).toEqual(
    expect.arrayContaining([
      ['la:991', 'governance-officer', 'w-ashby', 'who-saw'],
      ['hub', 'system', 'command-line', 'who-saw'],
    ]),
  );
});

test('pages newest first without losing or repeating', async () => {
  await anEvening();
  const all: Sighting[] = [];
  let after: string | null = null;
  now = new Date('2026-11-21T13:00:00Z');
  for (let pages = 0; pages < 20; pages += 1) {
    const page: Page<Sighting> = await sawIt(operator, 'c_1', { first: 2, after });
    all.push(...page.rows);
    if (!page.hasNextPage) break;
    after = page.cursors.at(-1) ?? null;
  }
  const evening = all.filter(({ operation }) => operation !== 'who-saw');
  expect(evening).toHaveLength(5);
});
