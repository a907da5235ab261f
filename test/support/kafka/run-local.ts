import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../../../src/store/embedded-server/free-port';
import { isProcessAlive } from '../../../src/store/embedded-server/process-identity';
import { startBroker, type Broker } from './broker';
import { KAFKA_VERSION, whyNoKafka } from './distribution';

const HELP = `A local Apache Kafka ${KAFKA_VERSION}, without Docker. Needs Java 17 and, the first time, Maven.

  npm run kafka                 start it; its data stay in DATA_DIR/.kafka (DATA_DIR defaults to .data)
  npm run kafka -- --port 9092  listen on this port (default: 9092 when free, otherwise any)
  npm run kafka -- --fresh      start empty, and keep nothing
  npm run kafka -- --help       this text

Ctrl-C stops it.
`;

const USUAL_PORT = 9092;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, fresh: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help === true) return say(HELP, 0);
  const lacking = whyNoKafka();
  if (lacking !== null) return say(`Apache Kafka cannot run here: ${lacking}.\n`, 3);
  const port = Number(values.port ?? USUAL_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return say(`--port wants a port number.\n\n${HELP}`, 2);
  if (values.port !== undefined && (await freePort(port)) !== port)
    return say(`Another program listens on port ${port}. Choose one with --port.\n`, 2);
  const fresh = values.fresh === true;
  const folder = fresh
    ? await mkdtemp(join(tmpdir(), 'joint-picture-kafka-'))
    : resolve(process.env['DATA_DIR'] ?? '.data', '.kafka');
  say(`Starting Apache Kafka ${KAFKA_VERSION} ...\n`, 0);
  const broker = await startBroker(folder, port);
  say(
    `KAFKA_BROKERS=${broker.address}\nCtrl-C stops it. ${fresh ? 'Nothing is kept.' : `Data: ${folder}`}\n`,
    0,
  );
  const ended = await Promise.race([asked(), gone(broker)]);
  await broker.stop();
  if (fresh) await rm(folder, { recursive: true, force: true });
  return ended === 'asked'
    ? say('Stopped.\n', 0)
    : say(`Apache Kafka ended by itself; see ${folder}/broker.log\n`, 3);
}

function asked(): Promise<'asked'> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done('asked'));
  });
}

/** Watching also keeps this process in the foreground: waiting for a signal alone would not. */
function gone(broker: Broker): Promise<'gone'> {
  return new Promise((done) => {
    const watch = setInterval(() => {
      if (isProcessAlive(broker.pid)) return;
      clearInterval(watch);
      done('gone');
    }, 500);
  });
}

function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(text);
  return code;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => process.exit(say(`${error instanceof Error ? error.message : String(error)}\n`, 2)),
);
