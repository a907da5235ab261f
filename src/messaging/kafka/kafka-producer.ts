import { CompressionTypes, Partitioners, type Kafka, type Producer, type TopicMessages } from 'kafkajs';
import type { LogRecord } from '../../hub/ports/event-log';
import { createAppendQueue } from './append-queue';
import { within } from './within';

const ALL_IN_SYNC = -1;
const LONGEST_APPEND_MS = 30_000;

export interface KafkaAppender {
  append(records: readonly LogRecord[]): Promise<void>;
  close(): Promise<void>;
}

export function createKafkaAppender(kafka: Kafka): KafkaAppender {
  let producer: Producer | null = null;

  const send = async (records: readonly LogRecord[]): Promise<void> => {
    producer ??= newProducer(kafka);
    const current = producer;
    try {
      await within(LONGEST_APPEND_MS, 'an append', sendBy(current, records));
    } catch (error) {
      // After a failure the client reuses sequence numbers the broker may have accepted already; the broker would
      // then take the next records for repeats, acknowledge them and drop them. A new producer starts a new count.
      producer = null;
      void current.disconnect().catch(() => undefined);
      throw error;
    }
  };

  const queue = createAppendQueue(send, isRefusal);
  return {
    append: queue.append,
    close: async () => {
      await queue.drained();
      await producer?.disconnect();
      producer = null;
    },
  };
}

function newProducer(kafka: Kafka): Producer {
  return kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 8 },
  });
}

async function sendBy(producer: Producer, records: readonly LogRecord[]): Promise<void> {
  await producer.connect();
  await producer.sendBatch({
    acks: ALL_IN_SYNC,
    timeout: 10_000,
    compression: CompressionTypes.None,
    topicMessages: byTopic(records),
  });
}

function byTopic(records: readonly LogRecord[]): TopicMessages[] {
  const topics = new Map<string, TopicMessages['messages']>();
  for (const { topic, key, value, headers } of records) {
    const messages = topics.get(topic) ?? [];
    topics.set(topic, messages);
    const bytes = value === null ? null : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    messages.push({ key, value: bytes, headers: { ...headers } });
  }
  return [...topics].map(([topic, messages]) => ({ topic, messages }));
}

/** True when the broker answered and refused, as it does a record that is too large; false when it is away. */
function isRefusal(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'retriable' in error && error.retriable === false;
}
