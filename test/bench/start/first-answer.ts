import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printFigure } from '../report/table';
import { programFile } from '../report/program';

const PATIENCE_MILLISECONDS = 60_000;

/** Times the program from its start to its first answer over HTTP: on nothing at all, then again on what it kept. */
export async function benchStart(): Promise<void> {
  process.stdout.write('\nFrom start to the first answer, embedded database and log, demonstration on\n');
  const dataDir = mkdtempSync(join(tmpdir(), 'joint-picture-start-'));
  chmodSync(dataDir, 0o755);
  try {
    printFigure('first start: makes its database', (await startOnce(dataDir)) / 1000, 's');
    printFigure('second start: keeps it', (await startOnce(dataDir)) / 1000, 's');
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startOnce(dataDir: string): Promise<number> {
  const port = await freePort();
  const started = process.hrtime.bigint();
  const program = spawn(process.execPath, [programFile(), 'start'], {
    // The demonstration's own mode: in production it is refused.
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'silent',
    },
    stdio: 'ignore',
  });
  try {
    await firstAnswer(program, port);
    return Number(process.hrtime.bigint() - started) / 1e6;
  } finally {
    if (program.exitCode === null) {
      program.kill('SIGTERM');
      await once(program, 'exit');
    }
  }
}

/** Polls the page a visitor opens; the board behind it asks the hub over GraphQL, so its rows are an answer. */
async function firstAnswer(program: ChildProcess, port: number): Promise<void> {
  const until = performance.now() + PATIENCE_MILLISECONDS;
  while (performance.now() < until) {
    if (program.exitCode !== null) throw new Error(`the program ended with ${program.exitCode}`);
    const page = await fetch(`http://127.0.0.1:${port}/`).then(
      (response) => response.text(),
      () => '',
    );
    if (page.includes('id="rows"')) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error('no answer within a minute');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
