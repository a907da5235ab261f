import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import {
  ashbourne,
  clock,
  createIntakeWorld,
  found,
  highRisk,
  line,
  named,
  person,
  recordedMissing,
  reported,
  says,
} from './intake-world';
import type { IntakeWorld } from './intake-world';

jest.setTimeout(60_000);

let world: IntakeWorld;

beforeEach(async () => {
  world = await createIntakeWorld();
});

afterEach(async () => {
  await world.drop();
});

const wren = person('log-1/1');
const firstLine = line('log-1', 1, [
  { of: wren, body: reported },
  { of: wren, body: named },
]);

test('a report founds a child with a missing episode, a change and an outbox record', async () => {
  const outcome = await world.take(says('log-1', firstLine));

  expect(outcome).toBe('accepted');
  const [episode] = await world.ask<{ status: string; child_id: string }>('select * from jp.missing_episode');
  expect(episode?.status).toBe('reported');
  const [change] = await world.ask<{ child_id: string; scopes: string[]; child_version: string }>(
    'select * from jp.change',
  );
  expect(change).toMatchObject({ child_id: episode?.child_id, child_version: '1' });
  expect(change?.scopes).toEqual(expect.arrayContaining(['agency:pf:99', `child:${episode?.child_id}`]));
  const [sent] = await world.ask<{ key: string; value: Buffer }>('select * from jp.outbox');
  expect(sent?.key).toBe(episode?.child_id);
  expect(sent?.value.toString()).not.toContain('Wren');
});

test('a record delivered again is accounted for once', async () => {
  await world.take(says('log-1', firstLine), 7n);
  const before = await world.hash();

  const again = await world.take(says('log-1', firstLine), 7n);

  expect(again).toBe('ignored');
  expect(await world.hash()).toBe(before);
  expect(await world.count('receipt')).toBe(1);
  expect(await world.count('change')).toBe(1);
});

test('the same line three times states its facts once', async () => {
  await world.take(says('log-1', firstLine));

  const outcomes = [await world.take(says('log-1', firstLine)), await world.take(says('log-1', firstLine))];

  expect(outcomes).toEqual(['ignored', 'ignored']);
  expect(await world.count('fact')).toBe(2);
  expect(await world.ask('select outcome, reason from jp.receipt order by "offset"')).toEqual([
    { outcome: 'accepted', reason: null },
    { outcome: 'ignored', reason: 'repeated' },
    { outcome: 'ignored', reason: 'repeated' },
  ]);
});

test('the same line with other content sets the whole record aside', async () => {
  await world.take(says('log-1', firstLine));
  const changed = line('log-1', 1, [
    { of: wren, body: { kind: 'missing-reported', missingFrom: 'Elm House' } },
  ]);

  const outcome = await world.take(says('log-1', changed, line('log-1', 2, [{ of: wren, body: highRisk }])));

  expect(outcome).toBe('quarantined');
  expect(await world.ask('select reason, state from jp.quarantine')).toEqual([
    { reason: 'conflicting-line', state: 'held' },
  ]);
  expect(await world.count('fact')).toBe(2);
  expect(await world.count('inbox_line')).toBe(1);
});

test('a rejected record is kept with its bytes and its reason', async () => {
  const outcome = await world.take({ kind: 'rejected', reason: 'malformed-json', detail: 'at byte 3' });

  expect(outcome).toBe('quarantined');
  const [kept] = await world.ask<{ value: Buffer; reason: string }>('select * from jp.quarantine');
  expect(kept).toMatchObject({ reason: 'malformed-json' });
  expect(kept?.value.toString()).toBe('{"invented":true}');
});

test('a lower revision that arrives late is kept, and changes nothing', async () => {
  await world.take(says('log-1', firstLine, line('log-1', 2, [{ of: wren, body: highRisk }], 1)));
  const late = line('log-1', 2, [{ of: wren, body: found }], 0);

  const outcome = await world.take(says('log-1', late));

  expect(outcome).toBe('accepted');
  expect(await world.count('fact')).toBe(4);
  expect(await world.count('change')).toBe(1);
});

test('a child of whom everything was withdrawn is there no more', async () => {
  const other = person('log-1/2');
  await world.take(says('log-1', firstLine));
  const corrected = line(
    'log-1',
    1,
    [
      { of: other, body: reported },
      { of: wren, body: { kind: 'withdrawn' } },
    ],
    1,
  );

  await world.take(says('log-1', corrected));

  expect(await world.ask('select value from jp.subject')).toEqual([{ value: 'log-1/2' }]);
  expect((await world.ask('select kind from jp.change order by id')).at(1)).toEqual({ kind: 'erased' });
});

test('the access version rises when who may know changes, and only then', async () => {
  const access = async () =>
    Number(
      (await world.ask<{ access_version: string }>('select access_version from jp.child'))[0]?.access_version,
    );
  await world.take(says('log-1', firstLine));
  const first = await access();

  await world.take(says('log-1', line('log-1', 2, [{ of: wren, body: recordedMissing }])));
  const second = await access();
  const care = { kind: 'care-described', responsibleAuthority: ashbourne } as const;
  await world.take(says('log-1', line('log-1', 3, [{ of: wren, body: care }])));

  expect(second).toBe(first);
  expect(await access()).toBeGreaterThan(second);
  expect((await world.ask('select kind from jp.change order by id')).at(-1)).toEqual({ kind: 'access' });
});

test('nothing is left of a record whose transaction fails', async () => {
  const twice = line('log-1', 1, [{ of: wren, body: reported }]);
  const poisoned = { ...twice, facts: [...twice.facts, ...twice.facts] };

  await expect(world.take(says('log-1', poisoned))).rejects.toMatchObject({ code: '23505' });

  for (const table of ['fact', 'receipt', 'inbox_line', 'child', 'change', 'outbox'])
    expect(await world.count(table)).toBe(0);
});

test('a session that dies before the commit leaves nothing, and the record can be given again', async () => {
  const store = createIntakeStore(world.pools.intake, clock);
  const dying = store.inTransaction({ kind: 'system', name: 'intake:storm:pf:99' }, async (tx) => {
    await tx.appendFacts(firstLine.facts);
    await world.ask(
      `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and state = 'idle in transaction'`,
    );
    await tx.factsOf([wren]);
  });

  const error = await dying.catch((reason: unknown) => reason);

  expect(store.failureKind(error)).toBe('away');
  expect(await world.count('fact')).toBe(0);
  expect(await world.take(says('log-1', firstLine))).toBe('accepted');
});

test('free text that the database cannot hold is kept with a replacement character', async () => {
  const odd = { ...reported, circumstances: 'left\u0000 by \ud800 the back door' };

  await world.take(says('log-1', line('log-1', 1, [{ of: wren, body: odd }])));

  const [fact] = await world.ask<{ content: { circumstances: string } }>(
    'select content from jp.fact_content',
  );
  expect(fact?.content.circumstances).toBe('left\ufffd by \ufffd the back door');
});

test('a batch ends as its records one by one would', async () => {
  const items = [
    says('log-1', firstLine),
    says('log-1', firstLine, line('log-1', 2, [{ of: wren, body: recordedMissing }])),
    says('log-1', line('log-1', 2, [{ of: wren, body: found }])),
    says('log-1', line('log-1', 3, [{ of: wren, body: found }])),
  ].map((translation, index) => ({ record: world.at(BigInt(index)), translation }));

  const outcomes = await world.intake.takeInBatch(items);
  const again = await world.intake.takeInBatch(items);

  expect(outcomes).toEqual(['accepted', 'accepted', 'quarantined', 'accepted']);
  expect(again).toEqual(['ignored', 'ignored', 'ignored', 'ignored']);
  expect(await world.ask('select status from jp.missing_episode')).toEqual([{ status: 'located' }]);
});
