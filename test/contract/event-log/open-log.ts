import { Pool } from 'pg';
import type { EventLog } from '../../../src/hub/ports/event-log';
import { createKafkaEventLog } from '../../../src/messaging/kafka/kafka-event-log';
import { createEmbeddedEventLog } from '../../../src/store/embedded-log/embedded-event-log';
import { silentLog } from '../../support/silent-log';
import type { EngineAddress } from './engine';

const clock = { now: (): Date => new Date() };

export function openLog(address: EngineAddress): EventLog {
  if (address.engine === 'kafka')
    return createKafkaEventLog({ brokers: [address.address], clientId: 'contract', log: silentLog });
  const pool = new Pool({ connectionString: address.url, max: 8 });
  pool.on('error', () => undefined);
  const log = createEmbeddedEventLog({ pool, clock, log: silentLog });
  return {
    ...log,
    close: async () => {
      await log.close();
      await pool.end();
    },
  };
}
