import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface Compose {
  readonly services: Readonly<Record<'postgres' | 'kafka' | 'hub' | 'worker', Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

const root = join(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const { services } = compose;
const program = [services.hub, services.worker];

/** `${NAME:?why}`: no default, and the start fails by name if it is absent. */
const REQUIRED = /^\$\{[A-Z_]+:\?[^}]+\}$/;
const NAMES_A_SECRET = /PASSWORD|SECRET|TOKEN|KEY|DATABASE_URL/;

describe('docker-compose.yml', () => {
  it('runs PostgreSQL 18, Apache Kafka 4, a hub and a worker', () => {
    expect(Object.keys(services).sort()).toEqual(['hub', 'kafka', 'postgres', 'worker']);
    expect(services.postgres.image).toMatch(/^postgres:18/);
    expect(services.kafka.image).toMatch(/^apache\/kafka:4\./);
  });

  it('starts each process with its own command', () => {
    expect(services.hub.command).toEqual(['node', 'dist/src/main/command-line.js', 'hub']);
    expect(services.worker.command).toEqual(['node', 'dist/src/main/command-line.js', 'worker']);
  });

  it('starts the program only when both engines answer', () => {
    expect(services.postgres.healthcheck?.test).toContain('pg_isready');
    expect(services.kafka.healthcheck?.test.join(' ')).toContain('kafka-broker-api-versions');
    for (const service of program) {
      expect(service.depends_on).toEqual({
        postgres: { condition: 'service_healthy' },
        kafka: { condition: 'service_healthy' },
      });
    }
  });

  it('runs the program for real, on both engines', () => {
    for (const service of program) {
      expect(service.environment).toMatchObject({
        NODE_ENV: 'production',
        DEMO: 'off',
        KAFKA_BROKERS: 'kafka:9092',
      });
      expect(service.environment?.['DATABASE_URL']).toMatch(REQUIRED);
    }
  });

  it('runs Kafka without ZooKeeper, as broker and controller', () => {
    expect(services.kafka.environment).toMatchObject({ KAFKA_PROCESS_ROLES: 'broker,controller' });
  });

  it('holds no secret and no default for one', () => {
    const given = Object.values(services)
      .flatMap((service) => Object.entries(service.environment ?? {}))
      .filter(([name]) => NAMES_A_SECRET.test(name));

    expect(given.length).toBeGreaterThan(0);
    for (const [name, value] of given) {
      expect(`${name}=${value}`).toMatch(
        name.endsWith('_FILE') ? /=\/run\/secrets\/[a-z_]+$/ : /=\$\{[A-Z_]+:\?[^}]+\}$/,
      );
    }
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(REQUIRED);
    expect(read('docker-compose.yml')).not.toMatch(/:\/\/[^\s/]+:[^\s/]+@/);
  });

  it('opens ports on this machine only', () => {
    const ports = Object.values(services).flatMap((service) => service.ports ?? []);

    expect(ports.length).toBeGreaterThan(0);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile')
    .replace(/\\\n\s*/g, '')
    .split('\n');
  const stages = lines.filter((line) => line.startsWith('FROM '));
  const production = lines.slice(lines.lastIndexOf(stages.at(-1) ?? ''));

  it('builds in one stage and runs in another, on a glibc image', () => {
    expect(stages.length).toBe(2);
    for (const stage of stages) expect(stage).toMatch(/^FROM node:22-bookworm-slim /);
  });

  it('runs as an ordinary user, on production packages alone', () => {
    expect(production).toContain('USER node');
    expect(production.join('\n')).toContain('npm ci --omit=dev');
  });

  it('asks /readyz whether it is well', () => {
    expect(production.find((line) => line.startsWith('HEALTHCHECK'))).toContain('/readyz');
  });

  it('runs the file that the build makes and the package names', () => {
    const { bin } = JSON.parse(read('package.json')) as { readonly bin: Readonly<Record<string, string>> };
    const { compilerOptions } = JSON.parse(read('tsconfig.json')) as {
      compilerOptions: Record<string, string>;
    };
    const command = JSON.parse(
      production.find((line) => line.startsWith('CMD '))?.slice(4) ?? '[]',
    ) as string[];

    expect(compilerOptions).toMatchObject({ outDir: 'dist', rootDir: '.' });
    expect(command).toEqual(['node', bin['joint-picture'], 'hub']);
    expect(production.join('\n')).toContain('COPY --from=build /app/dist ./dist');
  });

  it('copies only what is there, and what .dockerignore lets in', () => {
    const copied = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    const letIn = read('.dockerignore').split('\n');

    const isLetIn = (path: string): boolean =>
      letIn.includes(`!${path}`) || (path.includes('/') && isLetIn(dirname(path)));
    expect(copied.filter((path) => !isLetIn(path))).toEqual([]);
    for (const path of copied.filter((name) => name.includes('.')))
      expect(existsSync(join(root, path))).toBe(true);
  });
});
