import { createWatch } from '../../../src/hub/watch/create-watch';
import { keyedHash } from '../../../src/platform/ids';
import { createWatchStore } from '../../../src/store/watch/create-watch-store';
import { printFigure, printRatios } from '../report/table';
import type { BenchServer } from '../world/bench-server';
import { CLOCKS_A_CHILD, openClocks } from './open-clocks';
import { recordByIndex, recordByScan } from './same-events';

const OPEN = 100_000;
const DUE = 4_000;
const ROUNDS = 3;
const SCANNING_TURNS = 4;
const NOW = new Date('2026-11-22T00:00:00Z');

/** Clocks that fall due, told of a second while many are open, beside bare statements and beside scanning all of them. */
export async function benchClocks(server: BenchServer): Promise<void> {
  const some = { children: OPEN / CLOCKS_A_CHILD, due: DUE };
  const ways = { limit: [] as number[], ours: [] as number[], scan: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const name = (way: string): string => `bench_clocks_${way}_${'abc'[round]}`;
    for (const way of ['limit', 'ours', 'scan'] as const) {
      const database = await server.database(name(way));
      await openClocks(database.url, some);
      const measured = {
        limit: () => recordByIndex(database.url),
        ours: () => watched(database.pools.watch),
        scan: () => recordByScan(database.url, SCANNING_TURNS),
      };
      ways[way].push(await measured[way]());
      await database.close();
    }
  }
  printRatios(`${DUE} clocks fall due among ${OPEN} open ones, told of a second`, 'clocks/s', [
    { name: 'the same events by bare indexed statements', rounds: ways.limit },
    { name: 'the watcher: judged, recorded, child changed, notice sent', rounds: ways.ours },
    { name: 'a poller that scans every open clock each turn', rounds: ways.scan },
  ]);
  printFigure(
    'seconds to tell of an hour’s clocks at ten a second',
    36_000 / (ways.ours[0] ?? Number.NaN),
    's',
  );
}

async function watched(pool: Parameters<typeof createWatchStore>[0]): Promise<number> {
  const watch = createWatch({
    store: createWatchStore(pool),
    clock: { now: () => NOW },
    hash: keyedHash('bench'),
    isTold: () => true,
  });
  const started = process.hrtime.bigint();
  let told = 0;
  for (let turn = await watch.turn(); turn.children > 0; turn = await watch.turn())
    told += turn.recorded.filter((kind) => kind === 'overdue').length;
  if (told !== DUE) throw new Error(`${told} clocks were told of`);
  return told / (Number(process.hrtime.bigint() - started) / 1e9);
}
