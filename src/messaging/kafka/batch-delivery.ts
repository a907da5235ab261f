import type { EachBatchPayload } from 'kafkajs';
import type { BatchHandler } from '../../hub/ports/event-log';
import type { KafkaLog } from './kafka-parts';
import { loggedRecord } from './logged-record';

const HEARTBEAT_EVERY_MS = 2_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

export interface Delivery {
  deliver(payload: EachBatchPayload): Promise<void>;
  /** After this nothing is handed on any more, whatever the client still fetches (its issue 1593). */
  close(): void;
}

export interface DeliveryOptions {
  readonly maxBatch: number;
  readonly onBatch: BatchHandler;
  readonly log: KafkaLog;
}

/** Hands fetched records on in batches, committing after each; a rejected batch is fetched again after a pause. */
export function createDelivery({ maxBatch, onBatch, log }: DeliveryOptions): Delivery {
  const failures = new Map<string, number>();
  const timers = new Set<NodeJS.Timeout>();
  let closed = false;

  const backOff = ({ batch: { topic, partition }, pause }: EachBatchPayload, error: unknown): void => {
    const place = `${topic}/${partition}`;
    const count = (failures.get(place) ?? 0) + 1;
    failures.set(place, count);
    const fields = {
      topic,
      partition,
      failures: count,
      error: error instanceof Error ? error.name : 'unknown',
    };
    log.warn(fields, 'a batch was not handled; it comes again');
    // The rest of what was fetched is dropped and, as nothing of it is resolved, fetched again later. Waiting here
    // instead would hold up every other partition: the client fetches only when all batches are done with.
    const resume = pause();
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        resume();
      },
      Math.min(FIRST_PAUSE_MS * 2 ** (count - 1), LONGEST_PAUSE_MS),
    );
    timers.add(timer);
  };

  const deliver = async (payload: EachBatchPayload): Promise<void> => {
    const { topic, partition, messages } = payload.batch;
    for (let from = 0; from < messages.length; from += maxBatch) {
      if (closed || !payload.isRunning() || payload.isStale()) return;
      const records = messages.slice(from, from + maxBatch).map((one) => loggedRecord(topic, partition, one));
      const last = records.at(-1);
      if (last === undefined) return;
      try {
        await beating(payload, () => onBatch(records));
      } catch (error) {
        if (!closed) backOff(payload, error);
        return;
      }
      failures.delete(`${topic}/${partition}`);
      const offset = (last.offset + 1n).toString();
      // Committed before it is resolved: a failed commit makes the batch come again, and be committed then.
      await payload.commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] });
      payload.resolveOffset(last.offset.toString());
    }
  };

  return {
    deliver: (payload) => (closed ? Promise.resolve() : deliver(payload)),
    close: () => {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/** Keeps the group from taking this reader for dead while a batch is long in hand. */
async function beating(payload: EachBatchPayload, work: () => Promise<void>): Promise<void> {
  // A failed heartbeat means a rebalance or a lost broker. The commit that follows meets the same and decides.
  const timer = setInterval(() => void payload.heartbeat().catch(() => undefined), HEARTBEAT_EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
}
