import { resolve } from 'node:path';
import type { EventLog, LoggedRecord } from '../../../src/hub/ports/event-log';
import type { Loop } from '../../../src/messaging/loop/start-loop';
import { startRelay } from '../../../src/messaging/relay/relay';
import { createLogger } from '../../../src/platform/logger';
import { createMetrics } from '../../../src/platform/metrics';
import { createOutbox } from '../../../src/store/outbox/create-outbox';
import { startProgram } from '../../support/child-program';
import { eventually } from '../../support/eventually';
import { createWorldDatabase, type WorldDatabase } from '../../support/world-database';
import { asGroup, collect, newTopic, textOf } from './collected';
import type { Engine } from './engine';

const KEYS = 5;
const clock = { now: (): Date => new Date() };

/** What is in the outbox reaches the log: none lost, none of one key out of order, whatever dies in between. */
export function relaysOutbox(engine: () => Engine): void {
  let log: EventLog;
  let world: WorldDatabase;
  beforeAll(async () => {
    log = engine().open();
    world = await createWorldDatabase();
  });
  afterAll(async () => {
    await log.close();
    await world.drop();
  });

  test('what a killed relay had sent and not marked is sent again, each key still in order', async () => {
    const topic = await newTopic(log, 2);
    await fill(world, topic, 20);
    const options = JSON.stringify({ address: engine().address, outboxUrl: world.url });
    const killed = startProgram(resolve(__dirname, 'relay-process.ts'), [options]);
    await killed.line();
    await killed.kill('SIGKILL');

    const next = relay(world, log);
    await emptied(world);
    await next.stop();

    const read = await collect(log, asGroup('relayed', topic));
    await read.count(40);
    await read.stop();
    expectEachKeyInOrder(read.records, 20);
  });

  test('two relays at once send everything once and each key in order', async () => {
    const topic = await newTopic(log, 2);
    const other = engine().open();
    const relays = [relay(world, log), relay(world, other)];
    for (let round = 0; round < 5; round += 1) await fill(world, topic, 100);
    await emptied(world);
    await Promise.all(relays.map((one) => one.stop()));

    const read = await collect(log, asGroup('twice', topic));
    await read.count(500);
    await read.stop();
    await other.close();

    expect(read.records).toHaveLength(500);
    for (const key of keysOf(read.records)) {
      const rounds = read.records.filter((one) => one.key === key).map((one) => Number(textOf(one)));
      const oneRound = rounds.slice(0, rounds.length / 5);
      expect(rounds).toEqual(Array(5).fill(oneRound).flat());
      expect(oneRound).toEqual([...oneRound].sort((a, b) => a - b));
    }
  });
}

function relay(world: WorldDatabase, eventLog: EventLog): Loop {
  return startRelay({
    outbox: createOutbox(world.pools.intake, clock),
    eventLog,
    clock,
    log: createLogger({ level: 'error', part: 'test' }),
    metrics: createMetrics({ withProcess: false }),
    idleMs: 20,
  });
}

async function fill(world: WorldDatabase, topic: string, count: number): Promise<void> {
  await world.ask(
    `insert into jp.outbox (topic, key, headers, value, at)
     select $1, 'key-' || (n % ${KEYS}), '{}', convert_to(n::text, 'UTF8'), $3 from generate_series(1, $2) n`,
    [topic, count, clock.now()],
  );
}

async function emptied(world: WorldDatabase): Promise<void> {
  const isEmpty = async () => (await world.ask('select from jp.outbox where sent_at is null')).length === 0;
  await eventually('the outbox is empty', isEmpty, { withinMs: 40_000 });
}

/** Repeats are allowed; going by the first sight of each, nothing is missing or early. */
function expectEachKeyInOrder(records: readonly LoggedRecord[], count: number): void {
  const seen = new Set<number>();
  for (const key of keysOf(records)) {
    const firsts = [...new Set(records.filter((one) => one.key === key).map((one) => Number(textOf(one))))];
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
    for (const one of firsts) seen.add(one);
  }
  expect(seen.size).toBe(count);
}

function keysOf(records: readonly LoggedRecord[]): ReadonlySet<string | null> {
  return new Set(records.map(({ key }) => key));
}
