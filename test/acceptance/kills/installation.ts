import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { agencyId } from '../../../src/model/agency/agency-id';
import type { Role } from '../../../src/access/viewer';
import { TOKEN_AUDIENCE } from '../../../src/gateway/edge/tokens';
import { signToken } from '../../../src/main/demonstration/sign-token';
import { newDataFolder } from '../../support/data-folder';
import { startBroker, type Broker } from '../../support/kafka/broker';
import { lastingPort } from '../../support/lasting-port';
import { startKillablePostgres, type KillablePostgres } from '../../support/killable-postgres';
import { superviseProgram, type SupervisedProgram } from '../../support/supervised-program';

/** Hub and worker as they are deployed, on a PostgreSQL and an Apache Kafka of their own. */
export interface KillableInstallation {
  readonly hub: string;
  readonly databaseUrl: string;
  readonly brokers: string;
  readonly programs: Readonly<Record<'hub' | 'worker', SupervisedProgram>>;
  readonly victims: readonly Victim[];
  /** Addresses of the processes' metrics. */
  readonly metrics: readonly string[];
  readonly postgres: KillablePostgres;
  token(person: Person): Promise<string>;
  remove(): Promise<void>;
}

export interface Victim {
  readonly name: 'hub' | 'worker' | 'broker' | 'database';
  kill(): Promise<void>;
  /** Resolves when it answers again. */
  revive(): Promise<void>;
}

export interface Person {
  readonly agency: string;
  readonly role: Role;
  readonly purpose: string;
  readonly person: string;
}

/** Keys of the run: ids and resume tokens must mean the same in every process, and in the run that nobody disturbed. */
export const ID_KEY = 'ids of the kill run, 32 characters long or more';
export const RESUME_SECRET = 'resume of the kill run, 32 characters or more';

export async function installKillable(): Promise<KillableInstallation> {
  const folder = await newDataFolder();
  await mkdir(join(folder, 'kafka'));
  await mkdir(join(folder, 'data'));
  const [postgres, broker] = await Promise.all([
    startKillablePostgres(),
    startBroker(join(folder, 'kafka'), await lastingPort()),
  ]);
  const [port, workerPort] = [await lastingPort(), await lastingPort()];
  const databaseUrl = await postgres.database('kills');
  const hub = `http://127.0.0.1:${port}`;
  const status = `http://127.0.0.1:${workerPort}`;
  const env = {
    DATABASE_URL: databaseUrl,
    KAFKA_BROKERS: broker.address,
    DATA_DIR: join(folder, 'data'),
    DEMO: 'on',
    HOST: '127.0.0.1',
    PORT: String(port),
    ID_KEY,
    RESUME_SECRET,
  };
  const programs = {
    hub: superviseProgram({ args: ['hub'], env, answers: () => isUp(`${hub}/healthz`) }),
    worker: superviseProgram({
      args: ['worker'],
      env: { ...env, METRICS_PORT: String(workerPort) },
      answers: () => isUp(`${status}/healthz`),
    }),
  };
  const server = { broker };
  const installation: KillableInstallation = {
    hub,
    databaseUrl,
    brokers: broker.address,
    programs,
    metrics: [`${hub}/metrics`, `${status}/metrics`],
    postgres,
    victims: victimsOf(programs, postgres, server),
    token: (person) => tokenOf(env.DATA_DIR, person),
    remove: async () => {
      await Promise.all([programs.hub.stop(), programs.worker.stop()]);
      await Promise.all([server.broker.stop(), postgres.remove()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
  return started(installation);
}

/** One that cannot start leaves nothing running. */
async function started(installation: KillableInstallation): Promise<KillableInstallation> {
  try {
    await installation.programs.hub.start();
    await installation.programs.worker.start();
    return installation;
  } catch (error) {
    await installation.remove();
    throw error;
  }
}

function victimsOf(
  { hub, worker }: KillableInstallation['programs'],
  postgres: KillablePostgres,
  server: { broker: Broker },
): readonly Victim[] {
  return [
    { name: 'hub', kill: hub.kill, revive: hub.start },
    { name: 'worker', kill: worker.kill, revive: worker.start },
    {
      name: 'broker',
      kill: () => server.broker.kill(),
      revive: async () => {
        const { address } = server.broker;
        server.broker = await server.broker.restart();
        if (server.broker.address !== address)
          throw new Error(`the broker came back at ${server.broker.address}`);
      },
    },
    { name: 'database', kill: postgres.kill, revive: postgres.revive },
  ];
}

export async function isUp(address: string): Promise<boolean> {
  return (await fetch(address, { signal: AbortSignal.timeout(2_000) })).ok;
}

async function tokenOf(dataDir: string, { agency, role, purpose, person }: Person): Promise<string> {
  const id = agencyId(agency);
  if (id === null) throw new Error(`${agency} is no agency`);
  return signToken({
    dataDir,
    audience: TOKEN_AUDIENCE,
    agency: id,
    role,
    purpose,
    person,
    unit: null,
    clearance: [],
    now: new Date(),
    seconds: 8 * 60 * 60,
  });
}
