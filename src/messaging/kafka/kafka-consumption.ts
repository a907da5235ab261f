import type { Consumer, Kafka } from 'kafkajs';
import type { BatchHandler, ConsumeOptions, Consumption } from '../../hub/ports/event-log';
import { createDelivery, type Delivery } from './batch-delivery';
import { KafkaAway } from './kafka-away';
import { LARGEST_RECORD_BYTES, type KafkaLog } from './kafka-parts';
import { within } from './within';

const LONGEST_JOIN_MS = 30_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
const PARTITIONS_AT_ONCE = 8;

export interface ConsumptionParts {
  readonly kafka: Kafka;
  readonly log: KafkaLog;
  readonly options: ConsumeOptions;
  readonly onBatch: BatchHandler;
}

/** Reads until stopped. Resolves when it has joined its group; from then on the loss of brokers is survived. */
export async function startKafkaConsumption(parts: ConsumptionParts): Promise<Consumption> {
  const stop = createStop();
  let reading = await firstJoin(parts);
  const supervise = async (): Promise<void> => {
    let failures = 0;
    for (;;) {
      const outcome = await Promise.race([reading.crashed, stop.asked]);
      if (outcome === 'stop') return reading.end();
      await reading.abandon();
      for (let next: Reading | null = null; next === null;) {
        parts.log.warn({ group: parts.options.group, failures }, 'reading was interrupted; joining again');
        await stop.orAfter(Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS));
        if (stop.isAsked()) return;
        next = await join(parts).catch(() => null);
        failures = next === null ? failures + 1 : 0;
        if (next !== null) reading = next;
      }
    }
  };
  const running = supervise();
  return {
    stop: async () => {
      stop.ask();
      await running;
    },
  };
}

/** A broker that has just started has no group coordinator yet. Away for longer, the caller is told. */
async function firstJoin(parts: ConsumptionParts): Promise<Reading> {
  const until = performance.now() + LONGEST_JOIN_MS;
  for (;;) {
    try {
      return await join(parts);
    } catch (error) {
      if (performance.now() > until) throw error;
    }
  }
}

/** One life of the client's consumer. A crashed one is never started again: a new one takes its place. */
interface Reading {
  readonly crashed: Promise<'crash'>;
  end(): Promise<void>;
  abandon(): Promise<void>;
}

async function join({ kafka, log, options, onBatch }: ConsumptionParts): Promise<Reading> {
  const consumer = kafka.consumer({
    groupId: options.group,
    sessionTimeout: 10_000,
    heartbeatInterval: 2_000,
    rebalanceTimeout: 20_000,
    maxWaitTimeInMs: 250,
    maxBytesPerPartition: LARGEST_RECORD_BYTES,
    maxBytes: 2 * LARGEST_RECORD_BYTES,
    allowAutoTopicCreation: false,
  });
  const delivery = createDelivery({ maxBatch: options.maxBatch, onBatch, log });
  const crashed = new Promise<'crash'>((resolve) =>
    consumer.on(consumer.events.CRASH, () => resolve('crash')),
  );
  const joined = new Promise<'joined'>((resolve) =>
    consumer.on(consumer.events.FETCH, () => resolve('joined')),
  );
  try {
    await within(LONGEST_JOIN_MS, 'joining the group', run(consumer, options, delivery));
    const outcome = await within(LONGEST_JOIN_MS, 'joining the group', Promise.race([joined, crashed]));
    if (outcome === 'crash') throw new KafkaAway('the group could not be joined');
  } catch (error) {
    delivery.close();
    await disconnect(consumer);
    throw error;
  }
  return {
    crashed,
    end: async () => {
      // The client's stop waits for the batch in hand, whose commit must still go through.
      await consumer.stop().catch(() => undefined);
      delivery.close();
      await disconnect(consumer);
    },
    abandon: async () => {
      delivery.close();
      await disconnect(consumer);
    },
  };
}

async function run(consumer: Consumer, options: ConsumeOptions, delivery: Delivery): Promise<void> {
  await consumer.connect();
  await consumer.subscribe({ topics: [...options.topics], fromBeginning: options.from === 'earliest' });
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
    eachBatch: delivery.deliver,
  });
}

async function disconnect(consumer: Consumer): Promise<void> {
  await consumer.disconnect().catch(() => undefined);
}

function createStop() {
  let ask = (): void => undefined;
  let isAsked = false;
  const asked = new Promise<'stop'>((resolve) => {
    ask = () => {
      isAsked = true;
      resolve('stop');
    };
  });
  return {
    asked,
    ask: () => ask(),
    isAsked: () => isAsked,
    orAfter: async (ms: number): Promise<void> => {
      let timer: NodeJS.Timeout | undefined;
      const after = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
      });
      await Promise.race([asked, after]);
      clearTimeout(timer);
    },
  };
}
