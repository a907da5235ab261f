import type { Clock } from '../../hub/ports/clock';
import type { EventLog } from '../../hub/ports/event-log';
import { createKafkaEventLog } from '../../messaging/kafka/kafka-event-log';
import type { Config, KafkaSettings } from '../../platform/config';
import type { Logger } from '../../platform/logger';
import { createRolePool } from '../../store/connection/role-pool';
import { createEmbeddedEventLog } from '../../store/embedded-log/embedded-event-log';
import type { Database } from './open-database';

export interface EventLogOrder {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly database: Database;
}

/** Kafka where brokers are named, else the log embedded in the database. */
export function openEventLog(order: EventLogOrder): EventLog {
  const { kafka } = order.config;
  return kafka === null ? embedded(order) : onKafka(kafka, order.log);
}

/** Each reader keeps a session of its own; appending needs some besides. */
const SESSIONS = 8;

function embedded({ database, clock, log }: EventLogOrder): EventLog {
  const pool = createRolePool({
    databaseUrl: database.url,
    role: 'jp_intake',
    statementTimeoutMs: 30_000,
    max: SESSIONS,
    name: 'log',
    log,
  });
  const eventLog = createEmbeddedEventLog({ pool, clock, log });
  return {
    ...eventLog,
    close: async () => {
      await eventLog.close();
      await pool.end();
    },
  };
}

function onKafka({ brokers, tls, sasl }: KafkaSettings, log: Logger): EventLog {
  return createKafkaEventLog({
    brokers,
    clientId: 'joint-picture',
    log,
    ...(tls ? { ssl: true } : {}),
    ...(sasl === null ? {} : { sasl }),
  });
}
