/**
 * The log that agencies write their records to and outside systems read changes from.
 * Two engines implement it: Apache Kafka, and an embedded log in PostgreSQL. Both pass one
 * contract suite, so nothing above this port knows which one it runs on.
 */

/** A record to append. Headers carry the CloudEvents envelope; values are raw bytes, never parsed here. */
export interface LogRecord {
  readonly topic: string;
  /** An opaque routing key. Records of one key stay in order. Never a name or a date of birth (decision record 0007). */
  readonly key: string | null;
  /** `null` is a tombstone. Readers must expect one. */
  readonly value: Uint8Array | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** A record as read back, with its place in the log. */
export interface LoggedRecord extends LogRecord {
  readonly partition: number;
  readonly offset: bigint;
  /** When the log accepted it (UTC). Transport time: never used to order what happened. */
  readonly appendedAt: Date;
}

/** A topic and how many partitions it is created with if it is absent. */
export interface TopicSpec {
  readonly topic: string;
  readonly partitions: number;
}

/** Where a new reader group starts when it has no committed offset. */
export type ReadFrom = 'earliest' | 'latest';

/** Which records a reader wants, and as part of which group. */
export interface ConsumeOptions {
  /** Readers of one group share the partitions; each record reaches one of them. */
  readonly group: string;
  readonly topics: readonly string[];
  readonly from: ReadFrom;
  /** Upper bound of one batch. */
  readonly maxBatch: number;
}

/**
 * Handles one batch of one partition, in offset order. The offset is committed only after the promise
 * resolves; a rejection leaves it where it was and the batch is delivered again.
 */
export type BatchHandler = (batch: readonly LoggedRecord[]) => Promise<void>;

/** A running reader. `stop` finishes the batch in hand, commits it, and resolves. */
export interface Consumption {
  stop(): Promise<void>;
}

/** Whether the engine answers now. */
export interface EventLogHealth {
  readonly connected: boolean;
  /** Why not, in words that hold no record content. */
  readonly reason: string | null;
}

/** The port itself. Delivery is at least once: a reader expects repeats (decision record 0003). */
export interface EventLog {
  /** Creates what is absent; leaves what exists. */
  ensureTopics(topics: readonly TopicSpec[]): Promise<void>;
  /** Durable when it resolves: every in-sync replica has the records (Kafka acks=all), or they are committed (PostgreSQL). */
  append(records: readonly LogRecord[]): Promise<void>;
  consume(options: ConsumeOptions, onBatch: BatchHandler): Promise<Consumption>;
  /** Records of the group's topics not yet committed. Zero means the group has read all there was when asked. */
  lag(group: string, topics: readonly string[]): Promise<bigint>;
  health(): Promise<EventLogHealth>;
  close(): Promise<void>;
}
