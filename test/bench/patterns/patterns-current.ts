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
const NOW = new Date(Date.UTC(2026, 10, 20, 12));
const NIGHT_CHILDREN = 20;

const INSERT = `
  insert into jp.occurrence_place (child_id, occurrence, role, place, at, marks, agencies, historical)
  values ($1, $2, 'location', $3, $4, '{absent,reported}', '{pf:99}', false)`;

/** The peer: every window of every place counted anew for each fact. */
const COUNT_ALL = `
  select count(*) from (
    select count(*) over (partition by place order by at range between interval '30 days' preceding and current row) as n
    from jp.occurrence_place where role = 'location' and 'absent' = any (marks)
  ) windows where n >= 5`;

/** What it costs to keep patterns across children current, over a short history and a long one. */
export async function benchPatterns(server: BenchServer): Promise<void> {
  const few = await filled(server, 'bench_patterns_few', FEW);
  const many = await filled(server, 'bench_patterns_many', MANY);
  try {
    await printMeasured(few, many);
  } finally {
    await few.database.close();
    await many.database.close();
  }
}

/** Turn by turn, so that a machine whose speed drifts still gives ratios that hold. */
async function printMeasured(few: History, many: History): Promise<void> {
  const protocols = shippedProtocols();
  const found = { bare: [], kept: [], naive: [], short: [], without: [], with: [] } as Record<Way, number[]>;
  const keep: Facts['work'] = (session, place) =>
    keepPlacePatterns(
      placePatterns(session),
      [{ place, role: 'location', at: instantAt(NOW.getTime()) }],
      protocols,
    );
  const recount: Facts['work'] = async (session) => {
    await session.query(COUNT_ALL);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const kind = `round ${round}`;
    found.bare.push(
      await millisecondsEach(many, { kind: `bare ${kind}`, count: FACTS, work: async () => undefined }),
    );
    found.kept.push(await millisecondsEach(many, { kind: `kept ${kind}`, count: FACTS, work: keep }));
    found.short.push(await millisecondsEach(few, { kind: `kept ${kind}`, count: FACTS, work: keep }));
    found.naive.push(
      await millisecondsEach(many, { kind: `naive ${kind}`, count: NAIVE_FACTS, work: recount }),
    );
    const pool = many.database.pools.intake;
    found.without.push(await intakeRate(pool, { ...protocols, all: [] }, `${round} without`));
    found.with.push(await intakeRate(pool, protocols, `${round} with`));
  }
  printRatios(
    `A fact that moves a pattern, over ${MANY.toLocaleString('en-GB')} episodes, milliseconds a fact`,
    'ms',
    [
      { name: 'its row inserted alone, each in its transaction', rounds: found.bare },
      { name: 'inserted and its place judged again', rounds: found.kept },
      { name: 'inserted and all places counted again', rounds: found.naive },
    ],
  );
  printRatios('The second of these, by how long the history is', 'ms', [
    { name: `${FEW.toLocaleString('en-GB')} episodes`, rounds: found.short },
    { name: `${MANY.toLocaleString('en-GB')} episodes`, rounds: found.kept },
  ]);
  printRatios(
    `Intake of Storm lines beside ${MANY.toLocaleString('en-GB')} episodes, records a second`,
    'records/s',
    [
      { name: 'without patterns across children', rounds: found.without },
      { name: 'with them; 200 a second are asked for', rounds: found.with },
    ],
  );
}

type Way = 'bare' | 'kept' | 'naive' | 'short' | 'without' | 'with';

interface History {
  readonly database: BenchDatabase;
  readonly episodes: number;
}

async function filled(server: BenchServer, name: string, episodes: number): Promise<History> {
  const database = await server.database(name);
  const seconds = await secondsOf(() => fillHistory(database.url, episodes, NOW));
  printFigure(`history of ${episodes.toLocaleString('en-GB')} episodes filled in`, seconds, 's');
  return { database, episodes };
}

interface Facts {
  readonly kind: string;
  readonly count: number;
  readonly work: (session: PoolClient, place: string) => Promise<void>;
}

async function millisecondsEach(
  { database: { pools }, episodes }: History,
  { kind, count, work }: Facts,
): Promise<number> {
  const places = Math.max(1, Math.floor(episodes / AT_ONE_PLACE));
  const seconds = await secondsOf(async () => {
    for (let fact = 0; fact < count; fact += 1) {
      const place = `place ${(fact * 37) % places}`;
      await transaction(pools.intake, { kind: 'system', name: 'bench' }, async (session) => {
        await session.query(INSERT, [`c_old_${fact}`, `m ${kind} ${fact}`, place, NOW]);
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
