import type { Clock } from '../../hub/ports/clock';
import type { EventLog } from '../../hub/ports/event-log';
import type { Config } from '../../platform/config';
import type { Logger } from '../../platform/logger';
import type { Database } from './open-database';

export interface EventLogOrder {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly database: Database;
}

/** Kafka where brokers are named, else the log embedded in the database. */
export async function openEventLog(_order: EventLogOrder): Promise<EventLog> {
  throw new Error('no log yet');
}
