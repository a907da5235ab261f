import { createIntake } from '../../../src/hub/intake/create-intake';
import { systemClock } from '../../../src/platform/clock';
import { keyedHash } from '../../../src/platform/ids';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { printFigure, printRatios } from '../report/table';
import type { BenchServer } from '../world/bench-server';
import { stormRecord, translated } from '../world/storm-night';
import { nightLines } from './night-lines';
import { insertRows, readRows } from './same-rows';
import { shippedProtocols } from '../../support/facts/shipped-protocols';

const CHILDREN = 150;
const BATCH = 50;
const ROUNDS = 3;

/** Records a second through translation, claiming, locking, folding and writing, beside inserting the rows they come to. */
export async function benchIntake(server: BenchServer): Promise<void> {
  const lines = nightLines(CHILDREN);
  const records = lines.map(stormRecord);
  const limit: number[] = [];
  const ours: number[] = [];
  let rows = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const taken = await server.database(`bench_intake_${'abc'[round]}`);
    ours.push(lines.length / (await secondsOf(() => takeAllIn(taken.pools.intake, records))));
    const left = await readRows(taken.url);
    await taken.close();
    rows = left.reduce((sum, table) => sum + table.rows.length, 0);
    const empty = await server.database(`bench_insert_${'abc'[round]}`);
    limit.push(lines.length / (await secondsOf(() => insertRows(empty.url, left))));
    await empty.close();
  }
  printRatios(
    `Intake of ${lines.length} Storm lines of ${CHILDREN} children (${rows} rows), records a second`,
    'records/s',
    [
      { name: 'the same final rows by batched insert', rounds: limit },
      { name: 'intake, one partition, batches of 50', rounds: ours },
    ],
  );
  printFigure('rows a record leaves', rows / lines.length, 'rows');
}

async function takeAllIn(
  pool: Parameters<typeof createIntakeStore>[0],
  records: readonly Buffer[],
): Promise<void> {
  const intake = createIntake({
    store: createIntakeStore(pool, systemClock),
    hash: keyedHash('bench'),
    protocols: shippedProtocols(),
  });
  for (let from = 0; from < records.length; from += BATCH) {
    const batch = records.slice(from, from + BATCH).map((value, at) => translated(value, from + at));
    const outcomes = await intake.takeInBatch(batch);
    if (outcomes.some((outcome) => outcome !== 'accepted')) throw new Error('a record was not accepted');
  }
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e9;
}
