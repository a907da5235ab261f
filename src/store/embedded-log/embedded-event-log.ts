import type { Consumption, EventLog } from '../../hub/ports/event-log';
import { startEmbeddedConsumption } from './embedded-consumption';
import { groupLag } from './group-offsets';
import type { EmbeddedLogParts } from './log-parts';
import { createTopics, partitionCounts } from './topics';
import { writeRecords } from './write-records';

/** The event log in PostgreSQL. Needs the schema `log`; does not close the pool it was given. */
export function createEmbeddedEventLog(parts: EmbeddedLogParts): EventLog {
  const { pool, clock } = parts;
  const partitionsOf = partitionCounts(pool);
  const running = new Set<Consumption>();
  return {
    ensureTopics: (topics) => createTopics(pool, topics),
    append: (records) => writeRecords({ into: pool, records, at: clock.now(), partitionsOf }),
    consume: async (options, onBatch) => {
      const consumption = await startEmbeddedConsumption(parts, options, onBatch);
      const stoppable: Consumption = {
        stop: async () => {
          running.delete(stoppable);
          await consumption.stop();
        },
      };
      running.add(stoppable);
      return stoppable;
    },
    lag: (group, topics) => groupLag(pool, group, topics),
    health: async () => {
      try {
        await pool.query('select from log.topic limit 1');
        return { connected: true, reason: null };
      } catch (error) {
        return {
          connected: false,
          reason: error instanceof Error ? error.name : 'the database does not answer',
        };
      }
    },
    close: async () => {
      await Promise.all([...running].map((consumption) => consumption.stop()));
    },
  };
}
