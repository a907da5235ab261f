import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Kafka, logLevel } from 'kafkajs';
import { freePort } from '../../../src/store/embedded-server/free-port';
import {
  isSameProcessAlive,
  processIdentity,
  type ProcessIdentity,
} from '../../../src/store/embedded-server/process-identity';
import { withStartLock } from '../../../src/store/embedded-server/start-lock';
import { eventually } from '../eventually';
import { brokerSettings, type BrokerPorts } from './broker-settings';
import { clusterId } from './cluster-id';
import { KAFKA_FOLDER, kafkaLibraries } from './distribution';

/** A real Apache Kafka that a test may kill and start again on the same port with the same data. */
export interface Broker {
  /** What goes into KAFKA_BROKERS. */
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
  restart(): Promise<Broker>;
}

interface BrokerNote {
  readonly ports: BrokerPorts;
  readonly process: ProcessIdentity | null;
}

const LONGEST_MS = 90_000;
/** A killed broker is gone before all of its threads are, and they hold its port. */
const PORT_PATIENCE_MS = 10_000;

/** The broker of this folder: the one that runs, or a new one. The folder keeps its ports, where they are free, and its data. */
export async function startBroker(folder: string, wishedPort: number | null = null): Promise<Broker> {
  await mkdir(folder, { recursive: true });
  return withStartLock(join(folder, 'start.lock'), () => bringUp(folder, wishedPort), LONGEST_MS * 2);
}

/** Stops the broker of this folder if one runs. */
export async function stopBrokerOf(folder: string): Promise<void> {
  const note = await readNote(folder);
  const broker = note?.process ?? null;
  if (broker !== null) await end(broker, 'SIGTERM');
}

async function bringUp(folder: string, wishedPort: number | null): Promise<Broker> {
  const note = await readNote(folder);
  if (note !== null && note.process !== null && isSameProcessAlive(note.process))
    return handle(folder, note.ports, note.process);
  const ports = {
    client: await freePort(wishedPort ?? note?.ports.client ?? null, PORT_PATIENCE_MS),
    controller: await freePort(note?.ports.controller ?? null, PORT_PATIENCE_MS),
  };
  const jars = join(await kafkaLibraries(), '*');
  const settings = join(folder, 'server.properties');
  await writeFile(settings, brokerSettings(ports, join(folder, 'log')));
  if (!existsSync(join(folder, 'log', 'meta.properties'))) await format(jars, settings);
  const broker = await launch(folder, jars, settings);
  await writeNote(folder, { ports, process: broker });
  await ready(ports, broker, folder);
  return handle(folder, ports, broker);
}

function handle(folder: string, ports: BrokerPorts, broker: ProcessIdentity): Broker {
  return {
    address: addressOf(ports),
    pid: broker.pid,
    stop: () => end(broker, 'SIGTERM'),
    kill: () => end(broker, 'SIGKILL'),
    restart: () => startBroker(folder),
  };
}

async function format(jars: string, settings: string): Promise<void> {
  const tool = ['-cp', jars, 'kafka.tools.StorageTool', 'format', '-t', clusterId(), '-c', settings];
  await promisify(execFile)('java', ['-XX:TieredStopAtLevel=1', ...logging(), ...tool]);
}

/** Detached, so that it is the run's broker and not one test worker's. */
async function launch(folder: string, jars: string, settings: string): Promise<ProcessIdentity> {
  const log = await open(join(folder, 'broker.log'), 'a');
  const options = ['-Xms128m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', ...logging()];
  const child = spawn('java', [...options, '-cp', jars, 'kafka.Kafka', settings], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  await new Promise<void>((started, failed) => child.once('spawn', started).once('error', failed));
  child.unref();
  await log.close();
  return processIdentity(child.pid ?? 0);
}

function logging(): readonly string[] {
  return [`-Dlog4j2.configurationFile=${join(KAFKA_FOLDER, 'log4j2.xml')}`];
}

async function ready(ports: BrokerPorts, broker: ProcessIdentity, folder: string): Promise<void> {
  const client = new Kafka({
    brokers: [addressOf(ports)],
    logLevel: logLevel.NOTHING,
    retry: { retries: 0 },
  });
  const admin = client.admin();
  await eventually(
    `Apache Kafka answers (see ${folder}/broker.log)`,
    async () => {
      if (!isSameProcessAlive(broker)) return 'ended';
      await admin.connect();
      await admin.listTopics();
      return 'ready';
    },
    { withinMs: LONGEST_MS, everyMs: 100 },
  );
  await admin.disconnect();
  if (!isSameProcessAlive(broker))
    throw new Error(`Apache Kafka ended while starting; see ${folder}/broker.log`);
}

async function end(broker: ProcessIdentity, signal: NodeJS.Signals): Promise<void> {
  if (!isSameProcessAlive(broker)) return;
  process.kill(broker.pid, signal);
  await eventually('Apache Kafka has ended', () => !isSameProcessAlive(broker), { withinMs: LONGEST_MS });
}

function addressOf(ports: BrokerPorts): string {
  return `127.0.0.1:${ports.client}`;
}

async function readNote(folder: string): Promise<BrokerNote | null> {
  const text = await readFile(join(folder, 'broker.json'), 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}

async function writeNote(folder: string, note: BrokerNote): Promise<void> {
  const draft = join(folder, 'broker.json.draft');
  await writeFile(draft, JSON.stringify(note));
  await rename(draft, join(folder, 'broker.json'));
}
