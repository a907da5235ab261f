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
});
