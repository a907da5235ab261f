import { Kafka, logLevel, type LogEntry } from 'kafkajs';
import { calmRequestQueue } from './calm-request-queue';
import type { KafkaLog, KafkaParts } from './kafka-parts';

/** One place that decides how long anything may take. */
export function kafkaClient({ brokers, clientId, log, ssl, sasl }: KafkaParts): Kafka {
  calmRequestQueue();
  return new Kafka({
    brokers: [...brokers],
    clientId,
    connectionTimeout: 3_000,
    authenticationTimeout: 5_000,
    requestTimeout: 10_000,
    enforceRequestTimeout: true,
    retry: {
      initialRetryTime: 100,
      maxRetryTime: 2_000,
      retries: 6,
      restartOnFailure: () => Promise.resolve(false),
    },
    logLevel: logLevel.WARN,
    logCreator: () => (entry) => pass(log, entry),
    ...(ssl === undefined ? {} : { ssl }),
    ...(sasl === undefined ? {} : { sasl }),
  });
}

/** Said at every start, and here on purpose: an append that fails for good gets a new producer. */
const EXPECTED = /Limiting retries for the idempotent producer/;

/**
 * The client's own fields and errors may quote what a record holds. Only its fixed words leave, and of those only
 * the part before anything quoted.
 */
function pass(log: KafkaLog, { namespace, level, log: { message } }: LogEntry): void {
  if (EXPECTED.test(message)) return;
  const fields = { part: namespace, said: message.split(/[:[{"']/, 1)[0] ?? '' };
  if (level <= logLevel.ERROR) log.warn(fields, 'the Kafka client met an error');
  else log.debug(fields, 'the Kafka client said');
}
