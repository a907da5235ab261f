import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readCollectionYear } from '../../../adapters/ssda903/collection-year';
import { translateSsda903 } from '../../../adapters/ssda903/translate';
import { createIntake } from '../../../src/hub/intake/create-intake';
import { openAccount, totalOf } from '../../../src/main/sending/annual-return/account';
import { childMessage } from '../../../src/main/sending/annual-return/child-message';
import { rowsOfCsvByChild } from '../../../src/main/sending/annual-return/child-rows';
import { findReturn } from '../../../src/main/sending/annual-return/return-files';
import { agencyId } from '../../../src/model/agency/agency-id';
import { systemClock } from '../../../src/platform/clock';
import { keyedHash } from '../../../src/platform/ids';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { shippedProtocols } from '../../support/facts/shipped-protocols';
import { printFigure, printRatios } from '../report/table';
import type { BenchServer } from '../world/bench-server';
import { copyRows } from './copied-rows';
import { largerReturn } from './larger-return';

/** As many records share a transaction as the worker puts in one. */
const TOGETHER = 50;
const ROUNDS = 3;
const DEFAULT_TIMES = 10;

const YEAR = readCollectionYear('2017-18');
const AUTHORITY = agencyId('la:991');

/** The foreign return that lies beside the repository, and the same with further children; `SSDA903_TIMES` says how many. */
export async function benchSsda903(server: BenchServer): Promise<void> {
  const folder = join(process.cwd(), '..', 'shared', 'samples', 'ssda903-csc-validator');
  if (!existsSync(folder)) {
    process.stdout.write('\nssda903: SKIPPED, the foreign sample is not here\n');
    return;
  }
  const times = Number(process.env['SSDA903_TIMES'] ?? DEFAULT_TIMES);
  const once = await measured(server, folder, { name: 'once', rounds: ROUNDS });
  const larger = await largerReturn(folder, times);
  try {
    const many = await measured(server, larger, { name: 'many', rounds: 1 });
    const growth = (many.rowsASecond[0] ?? 0) / (once.rowsASecond[0] ?? 1);
    printFigure(`seconds a row at ${times} times the data, as a share of once`, 1 / growth, '×');
  } finally {
    rmSync(larger, { recursive: true, force: true });
  }
}

interface Measuring {
  readonly name: string;
  readonly rounds: number;
}

async function measured(
  server: BenchServer,
  folder: string,
  { name, rounds }: Measuring,
): Promise<{ readonly rowsASecond: readonly number[] }> {
  const ours: number[] = [];
  const limit: number[] = [];
  let [rows, left] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const taken = await server.database(`bench_return_${name}_${'abc'[round]}`);
    const started = process.hrtime.bigint();
    rows = await importAll(taken.pools.intake, folder);
    ours.push(rows / (Number(process.hrtime.bigint() - started) / 1e9));
    await taken.close();
    const empty = await server.database(`bench_return_rows_${name}_${'abc'[round]}`);
    const copied = await copyRows(taken.url, empty.url);
    limit.push(rows / copied.seconds);
    left = copied.rows;
    await empty.close();
  }
  printRatios(`An annual return of ${rows} rows (${left} rows left), rows of files a second`, 'rows/s', [
    { name: 'the rows it leaves by batched insert', rounds: limit },
    { name: 'reading, judging, translating and taking in', rounds: ours },
  ]);
  printFigure('resident memory', process.memoryUsage.rss() / 2 ** 20, 'MiB');
  return { rowsASecond: ours };
}

/** Reads, judges, translates and takes in; answers how many rows its files had. */
async function importAll(pool: Parameters<typeof createIntakeStore>[0], folder: string): Promise<number> {
  if (YEAR === null || AUTHORITY === null) throw new Error('no year, or no authority');
  const submission = { agency: AUTHORITY, year: YEAR, resubmission: 0 };
  const intake = createIntake({
    store: createIntakeStore(pool, systemClock),
    hash: keyedHash('bench'),
    protocols: shippedProtocols(),
  });
  const account = openAccount(() => undefined);
  const { tables } = await findReturn(folder);
  let offset = 0;
  let batch: Uint8Array[] = [];
  const flush = async (): Promise<void> => {
    const items = batch.map((value, at) => taken(value, offset + at, submission.agency));
    const outcomes = await intake.takeInBatch(items);
    if (outcomes.some((outcome) => outcome !== 'accepted')) throw new Error('a child was not accepted');
    offset += batch.length;
    batch = [];
  };
  for await (const child of rowsOfCsvByChild(tables, account)) {
    const { value } = childMessage(child, submission);
    if (value !== null) batch.push(value);
    if (batch.length >= TOGETHER) await flush();
  }
  if (batch.length > 0) await flush();
  return totalOf(account.tables()).read;
}

function taken(value: Uint8Array, offset: number, agency: NonNullable<typeof AUTHORITY>) {
  const headers = { ce_id: randomUUID(), ce_specversion: '1.0' };
  return {
    record: {
      topic: 'in.ssda903.la-991.v1',
      ...{ partition: 0, offset: BigInt(offset), agency, source: 'ssda903', recordId: headers.ce_id },
      ...{ headers, value },
    },
    translation: translateSsda903({ agency, headers, value }),
  };
}
