import type { Consumption, EventLog, LoggedRecord } from '../../hub/ports/event-log';
import type { Logger } from '../../platform/logger';
import type { Metrics } from '../../platform/metrics';
import { envelopeOf } from './envelope';
import type { Feed } from './feed';
import type { SizeLimits } from './judge-size';
import { takeRecords, type TakeIn } from './take-records';

export const INTAKE_GROUP = 'joint-picture-intake';

export interface IntakeLoopOptions {
  readonly eventLog: EventLog;
  readonly feeds: readonly Feed[];
  readonly takeIn: TakeIn;
  readonly isAway: (error: unknown) => boolean;
  readonly hash: (text: string) => string;
  readonly limits: SizeLimits;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Called after each batch, so that what it wrote is numbered and sent at once. */
  readonly onProgress?: () => void;
}

const OUTCOMES = ['accepted', 'ignored', 'quarantined'] as const;
const MAX_BATCH = 100;
/** Few enough to share a transaction: one that is given up is done again one by one. */
const TOGETHER = 50;
const PARTITIONS = 3;

/** Reads every feed. The offset moves on only when each record of the batch is accounted for. */
export async function startIntake(options: IntakeLoopOptions): Promise<Consumption> {
  const { eventLog, feeds } = options;
  const stopping = new AbortController();
  const take = taker(options, stopping.signal);
  const byTopic = new Map(feeds.map((feed) => [feed.topic, feed]));
  const topics = [...byTopic.keys()];
  await eventLog.ensureTopics(topics.map((topic) => ({ topic, partitions: PARTITIONS })));
  const consumption = await eventLog.consume(
    { group: INTAKE_GROUP, topics, from: 'earliest', maxBatch: MAX_BATCH },
    async (batch) => {
      for (const records of slices(batch)) {
        if (stopping.signal.aborted) throw new Error('stopping');
        const feed = byTopic.get(records[0]?.topic ?? '');
        if (feed === undefined) continue;
        await take(records, feed);
        options.onProgress?.();
      }
    },
  );
  return {
    stop: async () => {
      stopping.abort();
      await consumption.stop();
    },
  };
}

function slices(batch: readonly LoggedRecord[]): readonly (readonly LoggedRecord[])[] {
  const count = Math.ceil(batch.length / TOGETHER);
  return Array.from({ length: count }, (_, index) => batch.slice(index * TOGETHER, (index + 1) * TOGETHER));
}

function taker(options: IntakeLoopOptions, stopping: AbortSignal) {
  const { metrics, log, hash, takeIn, isAway, limits } = options;
  const labels = { source: [...new Set(options.feeds.map(({ source }) => source))] };
  const count = metrics.counter({
    name: 'joint_picture_intake_records_total',
    help: 'Records taken in, by how they ended',
    labels: { ...labels, outcome: OUTCOMES },
  });
  const seconds = metrics.seconds({
    name: 'joint_picture_intake_seconds',
    help: 'From reading records to their commit',
    labels,
  });
  return async (records: readonly LoggedRecord[], feed: Feed): Promise<void> => {
    const began = performance.now();
    const onRetry = (error: unknown, attempt: number): void =>
      log.warn(
        { event: 'records-retried', ...placeOf(records[0]), batch: records.length, attempt, error },
        'records are tried again',
      );
    const outcomes = await takeRecords(records, feed, { takeIn, isAway, limits, stopping, onRetry });
    const ms = performance.now() - began;
    seconds({ source: feed.source }, ms / 1000);
    for (const [index, record] of records.entries()) {
      const outcome = outcomes[index] ?? 'ignored';
      count({ source: feed.source, outcome });
      const fields = { event: 'record-taken', ...placeOf(record), ...envelopeOf(record, hash), outcome };
      log.info({ ...fields, ms: Math.round(ms) }, 'a record is accounted for');
    }
  };
}

function placeOf(record: LoggedRecord | undefined) {
  return record === undefined
    ? {}
    : { topic: record.topic, partition: record.partition, offset: record.offset };
}
