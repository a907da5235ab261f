import type { Consumption, EventLog, LoggedRecord } from '../../hub/ports/event-log';
import type { Receipt } from '../../hub/ports/intake-store';
import type { Logger } from '../../platform/logger';
import type { Metrics } from '../../platform/metrics';
import { envelopeOf } from './envelope';
import type { Feed } from './feed';
import type { SizeLimits } from './judge-size';
import { takeRecord, type TakeIn } from './take-record';

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

/** Reads every feed. The offset moves on only when each record of the batch is accounted for. */
export async function startIntake(options: IntakeLoopOptions): Promise<Consumption> {
  const { eventLog, feeds } = options;
  const stopping = new AbortController();
  const take = taker(options, stopping.signal);
  const byTopic = new Map(feeds.map((feed) => [feed.topic, feed]));
  const topics = [...byTopic.keys()];
  await eventLog.ensureTopics(topics.map((topic) => ({ topic, partitions: 3 })));
  const consumption = await eventLog.consume(
    { group: INTAKE_GROUP, topics, from: 'earliest', maxBatch: MAX_BATCH },
    async (batch) => {
      for (const record of batch) {
        if (stopping.signal.aborted) throw new Error('stopping');
        const feed = byTopic.get(record.topic);
        if (feed !== undefined) await take(record, feed);
      }
      options.onProgress?.();
    },
  );
  return {
    stop: async () => {
      stopping.abort();
      await consumption.stop();
    },
  };
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
    help: 'From reading a record to its commit',
    labels,
  });
  return async (record: LoggedRecord, feed: Feed): Promise<Receipt['outcome']> => {
    const began = performance.now();
    const envelope = envelopeOf(record, hash);
    const place = { topic: record.topic, partition: record.partition, offset: record.offset, ...envelope };
    const onRetry = (error: unknown, attempt: number): void =>
      log.warn({ event: 'record-retried', ...place, attempt, error }, 'a record is tried again');
    const outcome = await takeRecord(record, feed, { takeIn, isAway, limits, stopping, onRetry });
    const ms = performance.now() - began;
    count({ source: feed.source, outcome });
    seconds({ source: feed.source }, ms / 1000);
    log.info({ event: 'record-taken', ...place, outcome, ms: Math.round(ms) }, 'a record is accounted for');
    return outcome;
  };
}
