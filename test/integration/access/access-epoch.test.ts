import { Client } from 'pg';
import { createAccessEpoch } from '../../../src/store/access-epoch/create-access-epoch';
import { eventually } from '../../support/eventually';
import { NOON } from '../../support/reading-as';
import { createWorldDatabase } from '../../support/world-database';
import type { WorldDatabase } from '../../support/world-database';

jest.setTimeout(60_000);

const token = { id: 't-1', agency: 'la:991', person: 'ann' };

let world: WorldDatabase;
const hub = () => createAccessEpoch(world.pools.record, { now: () => NOON });

beforeEach(async () => {
  world = await createWorldDatabase();
});

afterEach(() => world.drop());

test('a token revoked at one hub is refused at another, from the next question on', async () => {
  const [one, other] = [hub(), hub()];
  expect(await other.isRevoked(token)).toBe(false);

  await one.revokeToken('t-1', 'la:991');

  expect(await other.isRevoked(token)).toBe(true);
  expect(await other.isRevoked({ ...token, id: 't-2' })).toBe(false);
});

test('an agency’s revocation says nothing about another agency’s token of the same id', async () => {
  await hub().revokeToken('t-1', 'la:992');
  expect(await hub().isRevoked(token)).toBe(false);
});

test('a person revoked is refused with every token', async () => {
  await hub().revokePerson('ann', 'la:991');
  expect(await hub().isRevoked({ ...token, id: 'any' })).toBe(true);
  expect(await hub().isRevoked({ ...token, person: 't-1' })).toBe(false);
});

test('the epoch rises with what changes the terms of access, and only with that', async () => {
  const { current, revokeToken, revokePerson, putInForce } = hub();
  expect(await current()).toBe(0n);
  await revokeToken('t-1', 'la:991');
  await revokeToken('t-1', 'la:991');
  expect(await current()).toBe(1n);
  await revokePerson('ann', 'la:991');
  await putInForce('v1');
  await putInForce('v1');
  expect(await current()).toBe(3n);
});

test('questions asked at once share their readings and all get today’s answer', async () => {
  const { isRevoked, revokeToken } = hub();
  const before = await Promise.all(Array.from({ length: 200 }, () => isRevoked(token)));
  await revokeToken('t-1', 'la:991');
  const after = await Promise.all(Array.from({ length: 200 }, () => isRevoked(token)));

  expect([new Set(before), new Set(after)]).toEqual([new Set([false]), new Set([true])]);
});

test('a question that fails does not spoil the next', async () => {
  const { isRevoked } = hub();
  await world.ask('alter table jp.access_epoch rename to away');
  await expect(isRevoked(token)).rejects.toThrow();
  await world.ask('alter table jp.away rename to access_epoch');
  expect(await isRevoked(token)).toBe(false);
});

test('a raised epoch wakes whoever listens', async () => {
  const heard: string[] = [];
  const listener = new Client({ connectionString: world.url });
  await listener.connect();
  listener.on('notification', ({ channel }) => heard.push(channel));
  await listener.query('listen jp_access; listen jp_change');

  await hub().putInForce('v1');

  await eventually('both channels to be heard', () => heard.length === 2);
  expect(heard.toSorted()).toEqual(['jp_access', 'jp_change']);
  await listener.end();
});
