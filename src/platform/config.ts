import { resolve } from 'node:path';
import { settingReader, type SettingReader } from './setting-readers';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly tls: boolean;
  readonly sasl: KafkaSasl | null;
}

export interface KafkaSasl {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly username: string;
  readonly password: string;
}

export interface Limits {
  /** Larger records are set aside unread. */
  readonly maxRecordBytes: number;
  /** How much of a record too large to read is kept with it in quarantine. */
  readonly quarantineKeepBytes: number;
  /** A record held longer than this raises the alarm. */
  readonly quarantineAlarmMinutes: number;
  readonly maxSockets: number;
}

/** How long rows that are kept for transport alone stay, in days. */
export interface Retention {
  /** The hub's own feed: a client away for longer starts from a new snapshot. */
  readonly changeDays: number;
  /** How each record of a topic ended. Longer than the topics keep records. */
  readonly receiptDays: number;
  /** Records of the embedded log that every group has read. */
  readonly embeddedLogDays: number;
}

/** Every setting of the program, read once and never again. */
export interface Config {
  readonly production: boolean;
  /** The demonstration partnership with keys of its own. Refused in production. */
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** Null: the embedded PostgreSQL of `dataDir`. */
  readonly databaseUrl: string | null;
  /** Null: the embedded log. */
  readonly kafka: KafkaSettings | null;
  /** Null: a key kept in `dataDir`. */
  readonly idKey: string | null;
  readonly resumeSecret: string | null;
  readonly issuersFile: string | null;
  /** Null: the agreements that come with the program. */
  readonly agreementsDir: string | null;
  /** Folder of protocols; `null` for those that come with the program. */
  readonly protocolsDir: string | null;
  /** Null: no agency outside answers for fields of its own. */
  readonly outsideDir: string | null;
  readonly logLevel: LogLevel;
  /** Null: /metrics answers on the main port. */
  readonly metricsPort: number | null;
  readonly allowedOrigins: readonly string[];
  readonly limits: Limits;
  readonly retention: Retention;
  /** Not wrong, but worth saying at the start. */
  readonly warnings: readonly string[];
}

/** The settings cannot be used. Each problem names its setting and says what to do, and repeats no value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('; '));
  }
}

export const SETTINGS = [
  'NODE_ENV',
  'DEMO',
  'HOST',
  'PORT',
  'DATA_DIR',
  'DATABASE_URL',
  'KAFKA_BROKERS',
  'KAFKA_TLS',
  'KAFKA_SASL_MECHANISM',
  'KAFKA_SASL_USERNAME',
  'KAFKA_SASL_PASSWORD',
  'ID_KEY',
  'RESUME_SECRET',
  'ISSUERS',
  'AGREEMENTS',
  'PROTOCOLS',
  'OUTSIDE',
  'LOG_LEVEL',
  'METRICS_PORT',
  'ALLOWED_ORIGINS',
  'MAX_RECORD_BYTES',
  'QUARANTINE_KEEP_BYTES',
  'QUARANTINE_ALARM_MINUTES',
  'MAX_SOCKETS',
  'KEEP_CHANGES_DAYS',
  'KEEP_RECEIPTS_DAYS',
  'KEEP_LOG_DAYS',
] as const;

const MEBIBYTE = 1024 * 1024;
const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent'];
const SECRET_LENGTH = 32;

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws a ConfigError with everything that is wrong at once. */
export function loadConfig(env: Environment): Config {
  const read = settingReader(env);
  const production = env['NODE_ENV'] === 'production';
  const demo = read.oneOf('DEMO', ['on', 'off'], production ? 'off' : 'on') === 'on';
  const metricsPort = read.whole('METRICS_PORT', [0, 65_535], 0);
  const config: Config = {
    production,
    demo,
    host: read.text('HOST') ?? '127.0.0.1',
    port: read.whole('PORT', [0, 65_535], 4000),
    dataDir: resolve(read.text('DATA_DIR') ?? '.data'),
    databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:']),
    kafka: kafkaFrom(read),
    idKey: secret(read, 'ID_KEY'),
    resumeSecret: secret(read, 'RESUME_SECRET'),
    issuersFile: pathOrNull(read.text('ISSUERS')),
    agreementsDir: pathOrNull(read.text('AGREEMENTS')),
    protocolsDir: pathOrNull(read.text('PROTOCOLS')),
    outsideDir: pathOrNull(read.text('OUTSIDE')),
    logLevel: read.oneOf('LOG_LEVEL', LEVELS, 'info'),
    metricsPort: metricsPort === 0 ? null : metricsPort,
    allowedOrigins: read.list('ALLOWED_ORIGINS'),
    limits: limitsFrom(read),
    retention: {
      changeDays: read.whole('KEEP_CHANGES_DAYS', [1, 365], 7),
      receiptDays: read.whole('KEEP_RECEIPTS_DAYS', [1, 3650], 90),
      embeddedLogDays: read.whole('KEEP_LOG_DAYS', [1, 3650], 30),
    },
    warnings: unknownSettings(env),
  };
  const problems = [...read.problems, ...contradictions(config)];
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

function limitsFrom(read: SettingReader): Limits {
  return {
    maxRecordBytes: read.whole('MAX_RECORD_BYTES', [1024, 64 * MEBIBYTE], MEBIBYTE),
    quarantineKeepBytes: read.whole('QUARANTINE_KEEP_BYTES', [0, 64 * MEBIBYTE], 16 * MEBIBYTE),
    quarantineAlarmMinutes: read.whole('QUARANTINE_ALARM_MINUTES', [1, 10_080], 15),
    maxSockets: read.whole('MAX_SOCKETS', [1, 1_000_000], 10_000),
  };
}

function kafkaFrom(read: SettingReader): KafkaSettings | null {
  const brokers = read.list('KAFKA_BROKERS');
  const tls = read.oneOf('KAFKA_TLS', ['on', 'off'], 'off') === 'on';
  const sasl = saslFrom(read);
  if (brokers.length === 0) return null;
  if (brokers.some((broker) => !/^[^\s:]+:\d{1,5}$/.test(broker)))
    read.problems.push('KAFKA_BROKERS must be host:port, several separated by commas');
  if (sasl !== null && sasl.mechanism === 'plain' && !tls)
    read.problems.push('KAFKA_SASL_MECHANISM plain sends the password as it is: set KAFKA_TLS=on');
  return { brokers, tls, sasl };
}

function saslFrom(read: SettingReader): KafkaSasl | null {
  if (read.text('KAFKA_SASL_MECHANISM') === null) return null;
  const mechanism = read.oneOf(
    'KAFKA_SASL_MECHANISM',
    ['plain', 'scram-sha-256', 'scram-sha-512'],
    'scram-sha-512',
  );
  const username = read.text('KAFKA_SASL_USERNAME');
  const password = read.text('KAFKA_SASL_PASSWORD');
  if (username !== null && password !== null) return { mechanism, username, password };
  read.problems.push('KAFKA_SASL_MECHANISM needs KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD');
  return null;
}

function secret(read: SettingReader, name: string): string | null {
  const value = read.text(name);
  if (value !== null && value.length < SECRET_LENGTH)
    read.problems.push(`${name} must have at least ${SECRET_LENGTH} characters`);
  return value;
}

function pathOrNull(path: string | null): string | null {
  return path === null ? null : resolve(path);
}

/** The demonstration's keys lie in a folder and its people are invented: it must never stand in for the real thing. */
function contradictions(config: Config): readonly string[] {
  if (!config.production) return [];
  const missing: [boolean, string][] = [
    [config.demo, 'DEMO=on is refused when NODE_ENV=production; leave DEMO out'],
    [config.idKey === null, 'ID_KEY is required in production: 32 or more random characters, kept for good'],
    [config.resumeSecret === null, 'RESUME_SECRET is required in production: 32 or more random characters'],
    [config.issuersFile === null, 'ISSUERS is required in production: the file that lists agencies and keys'],
  ];
  return missing.filter(([wrong]) => wrong).map(([, problem]) => problem);
}

function unknownSettings(env: Environment): readonly string[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('JOINT_PICTURE_'))
    .map((name) => `${name} is not a setting; settings carry no prefix`);
}
