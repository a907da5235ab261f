import { openLog } from './open-log';

/** Reads as one of a group, says so at the first batch, and never finishes it. To be killed. */
async function main(): Promise<void> {
  const { address, topic, group } = JSON.parse(process.argv[2] ?? '{}');
  const log = openLog(address);
  await log.consume({ group, topics: [topic], from: 'earliest', maxBatch: 10 }, async (batch) => {
    process.stdout.write(`${batch.length}\n`);
    await new Promise(() => undefined);
  });
}

void main();
