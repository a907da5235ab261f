import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { benchClocks } from './clocks/due-clocks';
import { benchFanOut } from './fan-out/fan-out';
import { benchFold } from './fold/folds';
import { benchIntake } from './intake/intake-share';
import { benchJointPicture } from './joint-picture/joint-picture';
import { benchLatency } from './latency/record-to-frame';
import { benchStart } from './start/first-answer';
import { benchPatterns } from './patterns/patterns-current';
import { benchSsda903 } from './ssda903/import-share';
import { startBenchServer, type BenchServer } from './world/bench-server';

/** Each benchmark by the name it is asked for. */
const BENCHMARKS: Readonly<Record<string, (server: BenchServer, options: Options) => Promise<void>>> = {
  'fan-out': () => benchFanOut(),
  latency: benchLatency,
  intake: benchIntake,
  ssda903: benchSsda903,
  patterns: benchPatterns,
  'joint-picture': (_server, { times }) => benchJointPicture(times),
  start: () => benchStart(),
  clocks: benchClocks,
  fold: () => benchFold(),
};

/** By how much the hub is to grow for the second half of a benchmark that has one; 1 leaves it out. */
interface Options {
  readonly times: number;
}

/** `npm run bench -- [name …] [--times 100]`: all, or those named. Quote ratios: the machine's speed drifts, theirs does not. */
async function main(): Promise<void> {
  const { positionals: names, values } = parseArgs({
    allowPositionals: true,
    options: { times: { type: 'string', default: '1' } },
  });
  const options = { times: Math.max(1, Number(values.times) || 1) };
  const unknown = names.filter((name) => BENCHMARKS[name] === undefined);
  if (unknown.length > 0) {
    process.stderr.write(
      `no such benchmark: ${unknown.join(', ')}; there are ${Object.keys(BENCHMARKS).join(', ')}\n`,
    );
    process.exitCode = 2;
    return;
  }
  const server = await startBenchServer();
  try {
    for (const name of names.length > 0 ? names : Object.keys(BENCHMARKS))
      await BENCHMARKS[name]?.(server, options);
  } finally {
    await server.stop();
  }
}

void main();
