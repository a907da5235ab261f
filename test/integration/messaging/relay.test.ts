import { startRelay } from '../../../src/messaging/relay/relay';
import { createLogger } from '../../../src/platform/logger';
import { createMetrics } from '../../../src/platform/metrics';
import { createOutbox } from '../../../src/store/outbox/create-outbox';
import type { EventLog, LogRecord } from '../../../src/hub/ports/event-log';
import { eventually } from '../../support/eventually';
import { clock, createMessagingWorld, type MessagingWorld } from './messaging-world';

jest.setTimeout(60_000);

const TOPIC = 'changes.v1';
const log = createLogger({ level: 'silent', part: 'test' });

describe('the relay', () => {
  let world: MessagingWorld;
  beforeEach(async () => {
    world = await createMessagingWorld();
    await world.eventLog.ensureTopics([{ topic: TOPIC, partitions: 3 }]);
  });
  afterEach(() => world.close());

  async function plant(count: number): Promise<void> {
    await world.ask(
      `insert into jp.outbox (topic, key, headers, value, at)
       select $1, 'c_' || n % 5, '{}', convert_to(n::text, 'UTF8'), $2 from generate_series(1, $3) n`,
      [TOPIC, clock.now(), count],
    );
  }

  function relayOn(eventLog: EventLog) {
    const metrics = createMetrics({ withProcess: false });
    const relay = startRelay({
      outbox: createOutbox(world.pools.intake, clock),
      eventLog,
      clock,
      log,
      metrics,
      idleMs: 10,
    });
    return relay;
  }

  const allSent = () =>
    eventually('all is sent', async () => {
      const unsent = await world.ask('select from jp.outbox where sent_at is null');
      return unsent.length === 0;
    });

  interface Sent {
    readonly key: string;
    readonly text: string;
    readonly id: string;
  }

  const sent = (): Promise<readonly Sent[]> =>
    world.ask<Sent>(
      `select key, convert_from(value, 'UTF8') as text, headers->>'ce_id' as id
         from log.record where topic = $1 order by partition, "offset", seq`,
      [TOPIC],
    );

  /** Each child's numbers, repeats left out, in the order they can be read. */
  function ordersOf(records: readonly Sent[]): Record<string, readonly number[]> {
    const seen = new Set<string>();
    const orders: Record<string, number[]> = {};
    for (const { key, text, id } of records) {
      if (seen.has(id)) continue;
      seen.add(id);
      (orders[key] ??= []).push(Number(text));
    }
    return orders;
  }

  const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

  it('keeps the order of each child while two relays are at work', async () => {
    await plant(500);
    const relays = [relayOn(world.eventLog), relayOn(world.eventLog)];

    await allSent();
    await Promise.all(relays.map((relay) => relay.stop()));

    const records = await sent();
    expect(records).toHaveLength(500);
    for (const order of Object.values(ordersOf(records))) expect(order).toEqual(ascending(order));
  });

  it('sends again, under the same ids and in order, what a relay had sent when it was killed', async () => {
    await plant(50);
    let killed = false;
    const dying: EventLog = {
      ...world.eventLog,
      append: async (records: readonly LogRecord[]) => {
        await world.eventLog.append(records);
        if (killed) return;
        killed = true;
        throw new Error('killed between produce and mark');
      },
    };
    const relay = relayOn(dying);

    await allSent();
    await relay.stop();

    const records = await sent();
    expect(records).toHaveLength(100);
    expect(new Set(records.map(({ id }) => id)).size).toBe(50);
    for (const order of Object.values(ordersOf(records))) expect(order).toEqual(ascending(order));
  });
});
