#!/usr/bin/env node
import { run } from './commands/run';
import { stopSignal } from './terminal/stop-signal';

// Whoever reads our output may leave early, as head does.
process.stdout.on('error', () => process.exit(0));

void run(process.argv.slice(2), {
  env: process.env,
  stdin: process.stdin,
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  stop: stopSignal(),
}).then((code) => {
  process.exitCode = code;
  // All that was opened is closed by now; what still holds the process has failed to notice.
  setTimeout(() => process.exit(code), 2_000).unref();
});
