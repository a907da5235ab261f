import type { Consumption, EventLog } from '../../hub/ports/event-log';
import { groupLag, settleLatest } from './group-progress';
import { createKafkaAdmin, createTopics } from './kafka-admin';
import { kafkaClient } from './kafka-client';
import { startKafkaConsumption } from './kafka-consumption';
import type { KafkaParts } from './kafka-parts';
import { createKafkaAppender } from './kafka-producer';

/** The event log on Apache Kafka 4. */
export function createKafkaEventLog(parts: KafkaParts): EventLog {
  const kafka = kafkaClient(parts);
  const admin = createKafkaAdmin(kafka);
  const appender = createKafkaAppender(kafka);
  const running = new Set<Consumption>();
  return {
    ensureTopics: (topics) => admin.ask('creating topics', (client) => createTopics(client, topics)),
    append: appender.append,
    consume: async (options, onBatch) => {
      if (options.from === 'latest')
        await admin.ask('settling the start', (client) =>
          settleLatest(client, options.group, options.topics),
        );
      const consumption = await startKafkaConsumption({ kafka, log: parts.log, options, onBatch });
      const stoppable: Consumption = {
        stop: async () => {
          running.delete(stoppable);
          await consumption.stop();
        },
      };
      running.add(stoppable);
      return stoppable;
    },
    lag: (group, topics) => admin.ask('asking for the lag', (client) => groupLag(client, group, topics)),
    health: async () => {
      try {
        await admin.ask('asking for the cluster', (client) => client.describeCluster());
        return { connected: true, reason: null };
      } catch (error) {
        return { connected: false, reason: error instanceof Error ? error.name : 'no broker answers' };
      }
    },
    close: async () => {
      await Promise.all([...running].map((consumption) => consumption.stop()));
      await appender.close();
      await admin.close();
    },
  };
}
