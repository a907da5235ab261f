import type { SASLOptions } from 'kafkajs';
import type { ConnectionOptions } from 'node:tls';

/** What the Kafka log tells whoever runs it. The hub's logger fits as it is. */
export interface KafkaLog {
  debug(fields: Readonly<Record<string, string | number>>, message: string): void;
  info(fields: Readonly<Record<string, string | number>>, message: string): void;
  warn(fields: Readonly<Record<string, string | number>>, message: string): void;
  error(fields: Readonly<Record<string, string | number>>, message: string): void;
}

export interface KafkaParts {
  /** host:port of some brokers; the others are learnt from them. */
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly log: KafkaLog;
  readonly ssl?: ConnectionOptions | boolean;
  readonly sasl?: SASLOptions;
}

/** An incident log of ten megabytes, with room for its envelope. */
export const LARGEST_RECORD_BYTES = 12_582_912;
