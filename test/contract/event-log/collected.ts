import { randomUUID } from 'node:crypto';
import type { ConsumeOptions, EventLog, LoggedRecord, LogRecord } from '../../../src/hub/ports/event-log';
import { eventually } from '../../support/eventually';

/** A topic that no other test uses. */
export async function newTopic(log: EventLog, partitions: number): Promise<string> {
  const topic = `in.example.${randomUUID().slice(0, 8)}.v1`;
  await log.ensureTopics([{ topic, partitions }]);
  return topic;
}

export function record(topic: string, key: string | null, text: string): LogRecord {
  return { topic, key, value: Buffer.from(text), headers: {} };
}

/** Records whose keys and texts are the numbers from `from` up to but not including `to`. */
export function numbered(topic: string, from: number, to: number): readonly LogRecord[] {
  return [...Array(to - from).keys()].map((n) => record(topic, `key-${from + n}`, `${from + n}`));
}

export function textOf({ value }: LoggedRecord): string {
  return value === null ? 'tombstone' : Buffer.from(value).toString();
}

export function asGroup(group: string, topic: string, over: Partial<ConsumeOptions> = {}): ConsumeOptions {
  return { group: `${group}-${topic}`, topics: [topic], from: 'earliest', maxBatch: 100, ...over };
}

export interface Collected {
  readonly records: LoggedRecord[];
  readonly texts: () => string[];
  /** Resolves when so many have come. */
  readonly count: (wanted: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Reads into a list. */
export async function collect(log: EventLog, options: ConsumeOptions): Promise<Collected> {
  const records: LoggedRecord[] = [];
  const consumption = await log.consume(options, async (batch) => {
    records.push(...batch);
  });
  return {
    records,
    texts: () => records.map(textOf),
    count: async (wanted) => {
      await eventually(`${wanted} records are read`, () => records.length >= wanted, { withinMs: 30_000 });
    },
    stop: () => consumption.stop(),
  };
}
