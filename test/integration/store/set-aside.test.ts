import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { openDataSource } from '../../../src/store/connection/data-source';
import { createAgencyRegistry } from '../../../src/store/agencies/create-agency-registry';
import { createOutbox } from '../../../src/store/outbox/create-outbox';
import { createQuarantineStore } from '../../../src/store/quarantine/create-quarantine-store';
import { agencyId } from '../../../src/model/agency/agency-id';
import { clock, createIntakeWorld, highRisk, line, person, reported, says } from '../intake/intake-world';
import type { IntakeWorld } from '../intake/intake-world';

jest.setTimeout(60_000);

let world: IntakeWorld;
let entities: Awaited<ReturnType<typeof openDataSource>>;

beforeEach(async () => {
  world = await createIntakeWorld();
  entities = await openDataSource(world.url);
});

afterEach(async () => {
  await entities.destroy();
  await world.drop();
});

const wren = person('log-1/1');
const twoChanges = async () => {
  await world.take(says('log-1', line('log-1', 1, [{ of: wren, body: reported }])));
  await world.take(says('log-1', line('log-1', 2, [{ of: wren, body: highRisk }])));
};

test('a record set aside is listed without its bytes, and settled once', async () => {
  const quarantine = createQuarantineStore(entities, clock);
  await world.take({ kind: 'rejected', reason: 'wrong-shape', detail: '/lines: must be array' });

  const [entry] = await quarantine.list({ state: 'held', agency: 'pf:99', limit: 10 });

  expect(entry).toMatchObject({ reason: 'wrong-shape', bytes: 17, state: 'held', settledAt: null });
  expect(await quarantine.pressure()).toEqual({ held: 1, oldestAt: clock.now() });
  const id = entry?.id ?? -1n;
  expect((await quarantine.get(id))?.value).toHaveLength(17);
  expect([await quarantine.settle(id, 'dismissed'), await quarantine.settle(id, 'replayed')]).toEqual([
    true,
    false,
  ]);
  expect(await quarantine.list({ state: 'held', agency: null, limit: 10 })).toEqual([]);
  expect(await quarantine.get(999n)).toBeNull();
});

test('the outbox is sent in order, by one relay at a time', async () => {
  await twoChanges();
  const outbox = createOutbox(world.pools.intake, clock);
  const versions: number[] = [];
  let rival: number | 'held' = 0;

  const sent = await outbox.sendNext(10, async (records) => {
    rival = await outbox.sendNext(10, async () => undefined);
    for (const { value } of records) versions.push(JSON.parse(Buffer.from(value).toString()).version);
  });

  expect([sent, rival, versions]).toEqual([2, 'held', [1, 2]]);
  expect(await outbox.depth()).toEqual({ unsent: 0, oldestAt: null });
  expect(await outbox.forgetSentBefore(new Date(clock.now().getTime() + 1))).toBe(2);
});

test('a relay that fails leaves the outbox as it was', async () => {
  await twoChanges();
  const outbox = createOutbox(world.pools.intake, clock);

  const failing = outbox.sendNext(10, () => Promise.reject(new Error('the log is away')));

  await expect(failing).rejects.toThrow('the log is away');
  expect((await outbox.depth()).unsent).toBe(2);
});

test('an agency registered again has its new entry', async () => {
  const registry = createAgencyRegistry(entities);
  const id = agencyId('pf:99');
  if (id === null) throw new Error('pf:99');
  const entry = {
    id,
    name: 'Northvale',
    kind: 'police-force' as const,
    validFrom: clock.now(),
    validTo: null,
    successor: null,
  };

  await registry.register(entry);
  await registry.register({ ...entry, name: 'Northvale Police' });

  expect(await registry.list()).toEqual([{ ...entry, name: 'Northvale Police' }]);
});

test('failures are told apart: the database away, the work refused, and neither', async () => {
  const { failureKind } = createIntakeStore(world.pools.intake, clock);
  const failing = (sql: string) => world.ask(sql).catch((error: unknown) => error);

  expect(failureKind(await failing('select 1/0'))).toBe('refused');
  expect(failureKind(await failing("do $$ begin raise sqlstate '40P01'; end $$"))).toBe('away');
  expect(failureKind(Object.assign(new Error('no road'), { code: 'ECONNREFUSED' }))).toBe('away');
  expect(failureKind(new Error('Connection terminated unexpectedly'))).toBe('away');
  expect(failureKind(new TypeError('a fault of ours'))).toBeNull();
});
