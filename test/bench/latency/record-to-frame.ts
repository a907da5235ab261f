import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { EventLog } from '../../../src/hub/ports/event-log';
import { createKafkaEventLog } from '../../../src/messaging/kafka/kafka-event-log';
import { eventually } from '../../support/eventually';
import { startBroker, type Broker } from '../../support/kafka/broker';
import { silentLog } from '../../support/silent-log';
import { printFigure } from '../report/table';
import type { BenchServer } from '../world/bench-server';
import { stormRecord } from '../world/storm-night';
import { startPrograms } from './programs';
import { createTimings, printTimings, type Timings } from './timings';
import { watchArrivals } from './watch-arrivals';

const A_SECOND = 200;
const WARM_UP = 400;
const RECORDS = 2_000;
const TOPIC = 'in.storm.pf-99.v1';

/** From the record's place on Kafka to the frame on a social worker's socket, beside what Kafka and a commit take alone. */
export async function benchLatency(server: BenchServer): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'joint-picture-latency-'));
  chmodSync(folder, 0o755);
  const broker = await startBroker(join(folder, 'kafka'));
  try {
    const database = await server.database('bench_latency');
    const timings = await record(broker, database.url, folder);
    await commits(database.url, timings);
    await database.close();
    tell(timings);
  } finally {
    await broker.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function tell(timings: Timings): void {
  printTimings(
    `A Storm record to its frame at ${A_SECOND} records/s, ${RECORDS} records, one new child each`,
    [
      ['Kafka alone: the record read back', timings.tookBy('kafka')],
      ['a bare one-row commit at the same rate', timings.tookBy('commit')],
      ['the frame on an entitled socket', timings.tookBy('frame')],
    ],
  );
  printFigure('frames that arrived', timings.count('frame'), `of ${RECORDS}`);
}

async function record(broker: Broker, databaseUrl: string, folder: string): Promise<Timings> {
  const dataDir = join(folder, 'data');
  const env = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, KAFKA_BROKERS: broker.address };
  const programs = await startPrograms(env);
  const log = createKafkaEventLog({ brokers: [broker.address], clientId: 'bench', log: silentLog });
  const timings = createTimings();
  try {
    const reading = await log.consume(
      { group: `bench-${randomUUID()}`, topics: [TOPIC], from: 'earliest', maxBatch: 500 },
      async (batch) => batch.forEach(({ key }) => timings.arrived('kafka', Number(key))),
    );
    const watching = await watchArrivals(programs.address, dataDir, (number) =>
      timings.arrived('frame', number),
    );
    await sendAtRate(log, timings, { from: 0, count: WARM_UP });
    await arrivals(timings, WARM_UP);
    const measured = createTimings();
    watching.listener = (number) => measured.arrived('frame', number);
    const second = await log.consume(
      { group: `bench-${randomUUID()}`, topics: [TOPIC], from: 'earliest', maxBatch: 500 },
      async (batch) => batch.forEach(({ key }) => measured.arrived('kafka', Number(key))),
    );
    await sendAtRate(log, measured, { from: WARM_UP, count: RECORDS });
    await arrivals(measured, RECORDS);
    await Promise.all([reading.stop(), second.stop()]);
    watching.stop();
    return measured;
  } finally {
    await log.close();
    await programs.stop();
  }
}

function arrivals(timings: Timings, count: number): Promise<unknown> {
  return eventually('every frame arrives', () => timings.count('frame') >= count, { withinMs: 120_000 });
}

/** An open loop: each record is sent at its time, whether or not those before it have arrived. */
async function sendAtRate(
  log: EventLog,
  timings: Timings,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<void> {
  const started = performance.now();
  const sent: Promise<void>[] = [];
  for (let at = 0; at < count; at += 1) {
    const due = started + (at * 1000) / A_SECOND - performance.now();
    if (due > 1) await pause(due);
    const child = from + at + 1;
    timings.sent(child);
    const value = stormRecord({ child, line: 1, code: 'REPORTED' });
    const headers = { ce_id: randomUUID(), ce_specversion: '1.0', ce_type: 'storm', ce_source: 'bench' };
    sent.push(log.append([{ topic: TOPIC, key: String(child), value, headers }]));
  }
  await Promise.all(sent);
}

/** What one durable commit costs here, at the same rate. */
async function commits(databaseUrl: string, timings: Timings): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('create table bench_commit (number int)');
  const first = 10_000_000;
  const started = performance.now();
  for (let at = 0; at < RECORDS / 4; at += 1) {
    const due = started + (at * 1000) / A_SECOND - performance.now();
    if (due > 1) await pause(due);
    timings.sent(first + at);
    await client.query('insert into bench_commit values ($1)', [at]);
    timings.arrived('commit', first + at);
  }
  await client.end();
}
