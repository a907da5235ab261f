import type { Admin, Kafka } from 'kafkajs';
import type { TopicSpec } from '../../hub/ports/event-log';
import { LARGEST_RECORD_BYTES } from './kafka-parts';
import { within } from './within';

const LONGEST_ASK_MS = 20_000;

/** Runs one question on a connected admin client; after a failure the next question gets a new one. */
export interface KafkaAdmin {
  ask<T>(what: string, question: (admin: Admin) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function createKafkaAdmin(kafka: Kafka): KafkaAdmin {
  let admin: Admin | null = null;
  const drop = async (): Promise<void> => {
    const current = admin;
    admin = null;
    await current?.disconnect().catch(() => undefined);
  };
  return {
    ask: async (what, question) => {
      admin ??= kafka.admin();
      const current = admin;
      try {
        return await within(
          LONGEST_ASK_MS,
          what,
          current.connect().then(() => question(current)),
        );
      } catch (error) {
        if (admin === current) await drop();
        throw error;
      }
    },
    close: drop,
  };
}

/** Creates what is absent, made for large records whatever the broker's own limit is. */
export async function createTopics(admin: Admin, topics: readonly TopicSpec[]): Promise<void> {
  const there = new Set(await admin.listTopics());
  const absent = topics.filter(({ topic }) => !there.has(topic));
  if (absent.length === 0) return;
  await admin.createTopics({
    waitForLeaders: true,
    topics: absent.map(({ topic, partitions }) => ({
      topic,
      numPartitions: partitions,
      configEntries: [{ name: 'max.message.bytes', value: String(LARGEST_RECORD_BYTES) }],
    })),
  });
}
