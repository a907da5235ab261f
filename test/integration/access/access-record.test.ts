import type { Audience } from '../../../src/access/audience';
import type { AccessRecord, Disclosure, Ledger, Presence } from '../../../src/hub/ports/reading';
import type { AccessEpoch } from '../../../src/hub/ports/change-feed';
import type { AccessAdministration } from '../../../src/hub/ports/access-administration';
import { createAccessEpoch } from '../../../src/store/access-epoch/create-access-epoch';
import { createAccessRecord } from '../../../src/store/access-record/create-access-record';
import { plantChild, relate } from '../../support/planted-child';
import { NOON, readingAs } from '../../support/reading-as';
import { audienceFor, aViewer, shippedAgreements } from '../../support/viewers';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';

jest.setTimeout(60_000);

const inspector = aViewer('duty-inspector');
const worker = aViewer('social-worker', { unit: 'east' });
const agreements = shippedAgreements();
const inspectors = audienceFor(inspector, null, agreements);

let world: WorldDatabase;
let now: Date;
let record: AccessRecord;
let epoch: AccessEpoch & AccessAdministration;

beforeEach(async () => {
  world = await createWorldDatabase();
  now = NOON;
  const clock = { now: () => now };
  record = createAccessRecord(world.pools.record, clock);
  epoch = createAccessEpoch(world.pools.record, clock);
  const relations = [{ scope: 'agency:pf:99' }, { scope: 'agency:la:991' }];
  await plantChild(world, { id: 'c_1', accessVersion: 3, relations, missingEpisodes: [{ id: 'm_1' }] });
});

afterEach(() => world.drop());

async function ledgerOf(viewer = inspector): Promise<Ledger> {
  return readingAs(world, { viewer }, async (session) => {
    await session.missingEpisodes({}, { first: 100, after: null });
    await session.children({}, { first: 100, after: null });
    return session.ledger;
  });
}

function disclosure(ledger: Ledger, changes: Partial<Disclosure> = {}): Disclosure {
  const digest = { operation: 'missingEpisodes', payloadDigest: 'd' };
  return { id: 'd-1', audience: inspectors, groupKey: 'g-1', position: 5n, ledger, ...digest, ...changes };
}

function presence(changes: Partial<Presence> = {}): Presence {
  const where = { groupKey: 'g-1', operation: 'missingEpisodes', joinedPosition: 4n };
  return { id: 'p-1', viewer: inspector, audience: inspectors, ...where, ...changes };
}

const recorded = async () =>
  (await world.ask<{ id: string }>('select id from access_record.disclosure order by id')).map(
    ({ id }) => id,
  );

test('a consultation says who, for what, on which ground, what was shown and what withheld [sharing.access-record]', async () => {
  const audience = audienceFor(worker, 'standing', agreements);
  await record.consulted({
    viewer: worker,
    audience,
    operation: 'WhoIsMissing',
    ledger: await ledgerOf(worker),
  });

  const [row] = await world.ask('select * from access_record.consultation');
  expect(row).toEqual({
    id: '1',
    at: NOON,
    agency: 'la:991',
    unit: 'east',
    role: 'social-worker',
    person: 'w-ashby',
    purpose: 'find-and-protect',
    basis: 'standing',
    agreements: agreements.version,
    operation: 'WhoIsMissing',
    children: ['c_1'],
    shown: ['existence', 'family-and-network', 'identity', 'risk-and-intelligence', 'whereabouts'],
    withheld: ['third-parties'],
  });
});

test('records a disclosure that still holds, once per group and change [sharing.access-record]', async () => {
  const ledger = await ledgerOf();
  const both = [disclosure(ledger), disclosure(ledger, { id: 'd-2', groupKey: 'g-2' })];

  expect(await record.disclosed(both, 0n)).toEqual(['recorded', 'recorded']);

  expect(await recorded()).toEqual(['d-1', 'd-2']);
  expect(await record.disclosed([], 0n)).toEqual([]);
});

test('a disclosure whose child’s access moved after the snapshot is not recorded; its neighbour is', async () => {
  await plantChild(world, { id: 'c_2', relations: [{ scope: 'agency:la:992' }] });
  const ledger = await ledgerOf();
  await world.ask(`update jp.child set access_version = 4 where id = 'c_1'`);

  const fresh = disclosure(await ledgerOf(), { id: 'd-2' });
  expect(await record.disclosed([disclosure(ledger), fresh], 0n)).toEqual(['moved', 'recorded']);
  expect(await recorded()).toEqual(['d-2']);
});

test('a relation that ended between the snapshot and the record moves the disclosure', async () => {
  await plantChild(world, { id: 'c_2', relations: [{ scope: 'agency:pf:99', to: '2026-11-21T12:00:01Z' }] });
  const ledger = await ledgerOf();
  expect(ledger.children).toContain('c_2');

  now = new Date('2026-11-21T12:00:01Z');
  expect(await record.disclosed([disclosure(ledger)], 0n)).toEqual(['moved']);
});

test('another audience’s relation in the same batch does not stand in for one’s own', async () => {
  await plantChild(world, { id: 'c_2', relations: [{ scope: 'agency:la:991' }] });
  const workers: Audience = audienceFor(worker, null, agreements);
  const ledger = await ledgerOf(worker);

  const batch = [
    disclosure(ledger, { audience: workers }),
    disclosure(ledger, { id: 'd-2', audience: inspectors }),
  ];
  expect(await record.disclosed(batch, 0n)).toEqual(['recorded', 'moved']);
});

test('a child erased or merged away moves the disclosure', async () => {
  const ledger = await ledgerOf();
  await world.ask(`delete from jp.child where id = 'c_1'`);
  expect(await record.disclosed([disclosure(ledger)], 0n)).toEqual(['moved']);
});

test('a revocation between the snapshot and the record moves every disclosure', async () => {
  const ledger = await ledgerOf();
  await epoch.revokeToken('another', 'la:991');

  expect(await record.disclosed([disclosure(ledger)], 0n)).toEqual(['moved']);
  expect(await record.disclosed([disclosure(ledger)], 1n)).toEqual(['recorded']);
});

test('nothing decided under agreements no longer in force can be recorded', async () => {
  const ledger = await ledgerOf();
  await epoch.putInForce('another version');
  const consultation = { viewer: inspector, audience: inspectors, operation: 'x', ledger };

  await expect(record.disclosed([disclosure(ledger)], 1n)).rejects.toThrow('not in force');
  await expect(record.consulted(consultation)).rejects.toThrow('not in force');
  await epoch.putInForce(agreements.version);
  await record.consulted(consultation);
  expect(await record.disclosed([disclosure(ledger)], 2n)).toEqual(['recorded']);
});

test('rejects when a row cannot be written, and writes none of the batch', async () => {
  const ledger = await ledgerOf();
  await expect(record.disclosed([disclosure(ledger), disclosure(ledger)], 0n)).rejects.toThrow(
    'duplicate key',
  );
  expect(await recorded()).toEqual([]);
});

test('a presence keeps the furthest delivery and its first end', async () => {
  await record.joined([presence(), presence({ id: 'p-2' })]);
  await record.delivered(['p-1', 'p-2'], 7n);
  await record.delivered(['p-1'], 6n);
  await record.left(['p-1'], 7n);
  now = new Date('2026-11-21T13:00:00Z');
  await record.left(['p-1'], 9n);

  const rows = await world.ask(
    'select id, delivered_position, left_at, until_at from access_record.presence order by id',
  );
  expect(rows).toEqual([
    { id: 'p-1', delivered_position: '7', left_at: NOON, until_at: inspector.token.expiresAt },
    { id: 'p-2', delivered_position: '7', left_at: null, until_at: inspector.token.expiresAt },
  ]);
});

test.each([
  'delete from access_record.consultation',
  'delete from access_record.disclosure',
  'delete from access_record.presence',
  `update access_record.consultation set children = '{}'`,
  `update access_record.disclosure set children = '{}'`,
  `update access_record.presence set person = 'someone else'`,
  'truncate access_record.disclosure',
  'alter table access_record.disclosure add x text',
])('the application’s role may not: %s', async (sql) => {
  await expect(world.pools.record.query(sql)).rejects.toThrow(/permission denied|must be owner/);
});

test('records the ledger’s children whatever relation each was seen by', async () => {
  await plantChild(world, { id: 'c_2', relations: [{ scope: 'unit:pf:99:north' }] });
  const northern = { ...inspector, unit: 'north' };
  await relate(world, 'c_2', { scope: 'agency:la:992' });
  const audience = audienceFor(northern, null, agreements);

  expect(await record.disclosed([disclosure(await ledgerOf(northern), { audience })], 0n)).toEqual([
    'recorded',
  ]);
  expect(await world.ask('select children from access_record.disclosure')).toEqual([
    { children: ['c_1', 'c_2'] },
  ]);
});
