import { randomUUID } from 'node:crypto';
import type { EventLog, LoggedRecord } from '../../../src/hub/ports/event-log';
import { eventually } from '../../support/eventually';

/** Everything a topic holds now, by an outside reader of its own. */
export async function readTopic(log: EventLog, topic: string): Promise<readonly LoggedRecord[]> {
  const group = `reader-${randomUUID()}`;
  const records: LoggedRecord[] = [];
  const reading = await log.consume(
    { group, topics: [topic], from: 'earliest', maxBatch: 500 },
    async (batch) => void records.push(...batch),
  );
  await eventually(`all of ${topic} is read`, async () => (await log.lag(group, [topic])) === 0n, {
    withinMs: 60_000,
    everyMs: 100,
  });
  await reading.stop();
  return records;
}
