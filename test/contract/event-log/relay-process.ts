import { Pool } from 'pg';
import { createOutbox } from '../../../src/store/outbox/create-outbox';
import { openLog } from './open-log';

/** Sends what the outbox holds, says so, and never marks it. To be killed. */
async function main(): Promise<void> {
  const { address, outboxUrl } = JSON.parse(process.argv[2] ?? '{}');
  const log = openLog(address);
  const outbox = createOutbox(new Pool({ connectionString: outboxUrl }), { now: () => new Date() });
  await outbox.sendNext(100, async (records) => {
    await log.append(records);
    process.stdout.write(`${records.length}\n`);
    await new Promise(() => undefined);
  });
}

void main();
