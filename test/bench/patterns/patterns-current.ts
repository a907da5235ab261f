import type { Pool, PoolClient } from 'pg';
import { createIntake } from '../../../src/hub/intake/create-intake';
import { keepPlacePatterns } from '../../../src/hub/intake/keep-place-patterns';
import type { Protocols } from '../../../src/model/protocol/protocol';
import { instantAt } from '../../../src/model/time/instant';
import { systemClock } from '../../../src/platform/clock';
import { keyedHash } from '../../../src/platform/ids';
import { createIntakeStore } from '../../../src/store/intake/create-intake-store';
import { placePatterns } from '../../../src/store/intake/place-patterns';
import { transaction } from '../../../src/store/intake/transaction';
import { shippedProtocols } from '../../support/facts/shipped-protocols';
import { nightLines } from '../intake/night-lines';
import { printFigure, printRatios } from '../report/table';
import type { BenchDatabase, BenchServer } from '../world/bench-server';
import { stormRecord, translated } from '../world/storm-night';
import { AT_ONE_PLACE, fillHistory } from './fill-history';

const FEW = 10_000;
const MANY = Number(process.env['BENCH_EPISODES'] ?? 1_000_000);
const FACTS = 100;
const ROUNDS = 3;
const NAIVE_FACTS = 1;
const NIGHT_CHILDREN = 20;

const INSERT = `
  insert into jp.occurrence_place (child_id, occurrence, role, place, at, marks, agencies, historical)
  values ($1, $2, 'location', $3, $4, '{absent,reported}', '{pf:99}', false)`;

/** The peer: every place counted anew for each fact. */
const COUNT_ALL = `
  select place from jp.occurrence_place
  where role = 'location' and 'absent' = any (marks) and at > $1::timestamptz - interval '30 days' and at <= $1
  group by place having count(*) >= 5`;

/** What it costs to keep patterns across children current, over a short history and a long one. */
export async function benchPatterns(server: BenchServer): Promise<void> {
  const protocols = shippedProtocols();
  const few = await measured(server, { name: 'bench_patterns_few', episodes: FEW, protocols });
  const many = await measured(server, { name: 'bench_patterns_many', episodes: MANY, protocols });
  printRatios(
    `A fact that moves a pattern, over ${MANY.toLocaleString('en-GB')} episodes, milliseconds a fact`,
    'ms',
    [
      { name: 'its row inserted alone, each in its transaction', rounds: many.bare },
      { name: 'inserted and its place judged again', rounds: many.kept },
      { name: 'inserted and all places counted again', rounds: many.naive },
    ],
  );
  printRatios(
    `The same over ${FEW.toLocaleString('en-GB')} and over ${MANY.toLocaleString('en-GB')} episodes`,
    'ms',
    [
      { name: `${FEW.toLocaleString('en-GB')} episodes`, rounds: few.kept },
      { name: `${MANY.toLocaleString('en-GB')} episodes`, rounds: many.kept },
    ],
  );
  printRatios(
    `Intake of Storm lines beside ${MANY.toLocaleString('en-GB')} episodes, records a second`,
    'records/s',
    [
      { name: 'without patterns across children', rounds: many.without },
      { name: 'with them; 200 a second are asked for', rounds: many.with },
    ],
  );
}

interface Asked {
  readonly name: string;
  readonly episodes: number;
  readonly protocols: Protocols;
}

interface Found {
  readonly bare: number[];
  readonly kept: number[];
  readonly naive: number[];
  readonly without: number[];
  readonly with: number[];
}

async function measured(server: BenchServer, { name, episodes, protocols }: Asked): Promise<Found> {
  const database = await server.database(name);
  const now = new Date(Date.UTC(2026, 10, 20, 12));
  try {
    printFigure(
      `history of ${episodes.toLocaleString('en-GB')} episodes filled in`,
      await secondsOf(() => fillHistory(database.url, episodes, now)),
      's',
    );
    const found: Found = { bare: [], kept: [], naive: [], without: [], with: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const facts = (
        kind: string,
        count: number,
        work: (session: PoolClient, place: string) => Promise<void>,
      ) => millisecondsEach(database, { kind: `${kind} ${round}`, count, episodes, now, work });
      found.bare.push(await facts('bare', FACTS, async () => undefined));
      found.kept.push(
        await facts('kept', FACTS, (session, place) =>
          keepPlacePatterns(
            placePatterns(session),
            [{ place, role: 'location', at: instantAt(now.getTime()) }],
            protocols,
          ),
        ),
      );
      found.naive.push(
        await facts('naive', NAIVE_FACTS, async (session) => {
          await session.query(COUNT_ALL, [now]);
        }),
      );
      found.without.push(
        await intakeRate(database.pools.intake, { ...protocols, all: [] }, `${round}-without`),
      );
      found.with.push(await intakeRate(database.pools.intake, protocols, `${round}-with`));
    }
    return found;
  } finally {
    await database.close();
  }
}

interface Facts {
  readonly kind: string;
  readonly count: number;
  readonly episodes: number;
  readonly now: Date;
  readonly work: (session: PoolClient, place: string) => Promise<void>;
}

async function millisecondsEach(
  { pools }: BenchDatabase,
  { kind, count, episodes, now, work }: Facts,
): Promise<number> {
  const places = Math.max(1, Math.floor(episodes / AT_ONE_PLACE));
  const seconds = await secondsOf(async () => {
    for (let fact = 0; fact < count; fact += 1) {
      const place = `place ${(fact * 37) % places}`;
      await transaction(pools.intake, { kind: 'system', name: 'bench' }, async (session) => {
        await session.query(INSERT, [`c_old_${fact}`, `m ${kind} ${fact}`, place, now]);
        await work(session, place);
      });
    }
  });
  return (seconds * 1_000) / count;
}

let offset = 0;
let night = 0;

async function intakeRate(pool: Pool, protocols: Protocols, key: string): Promise<number> {
  const intake = createIntake({
    store: createIntakeStore(pool, systemClock),
    hash: keyedHash(`bench ${key}`),
    protocols,
  });
  night += 1;
  const records = nightLines(NIGHT_CHILDREN).map((line) =>
    translated(stormRecord({ ...line, child: line.child + night * 1_000 }), offset++),
  );
  const seconds = await secondsOf(async () => {
    for (let from = 0; from < records.length; from += 50)
      await intake.takeInBatch(records.slice(from, from + 50));
  });
  return records.length / seconds;
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e9;
}
