import 'reflect-metadata';
import { benchFanOut } from './fan-out/fan-out';
import { benchIntake } from './intake/intake-share';
import { benchLatency } from './latency/record-to-frame';
import { benchStart } from './start/first-answer';
import { benchSsda903 } from './ssda903/import-share';
import { startBenchServer, type BenchServer } from './world/bench-server';

/** Each benchmark by the name it is asked for. */
const BENCHMARKS: Readonly<Record<string, (server: BenchServer) => Promise<void>>> = {
  'fan-out': () => benchFanOut(),
  latency: benchLatency,
  intake: benchIntake,
  ssda903: benchSsda903,
  start: () => benchStart(),
};

/** `npm run bench -- [name …]`: all, or those named. Quote ratios: the machine's speed drifts, theirs does not. */
async function main(names: readonly string[]): Promise<void> {
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
    for (const name of names.length > 0 ? names : Object.keys(BENCHMARKS)) await BENCHMARKS[name]?.(server);
  } finally {
    await server.stop();
  }
}

void main(process.argv.slice(2));
