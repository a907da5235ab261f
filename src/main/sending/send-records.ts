import { randomUUID } from 'node:crypto';
import type { EventLog, LogRecord } from '../../hub/ports/event-log';
import type { Receipt } from '../../hub/ports/intake-store';
import type { Receipts } from '../../store/receipt/receipts';
import { newTally, type Tally } from './tally';

export interface SendOptions {
  readonly records: AsyncIterable<Uint8Array>;
  readonly topic: string;
  /** CloudEvents `source` and `type` of every record. */
  readonly envelope: { readonly source: string; readonly type: string };
  readonly eventLog: EventLog;
  readonly receipts: Receipts;
  readonly wait: boolean;
  readonly now: () => Date;
  readonly onProgress: (tally: Tally) => void;
  readonly onRejected: (place: number, reason: string) => void;
  /** Told of each record's end, whichever it is. */
  readonly onEnded?: (place: number, outcome: Receipt['outcome'], reason: string | null) => void;
  readonly settle: (open: OpenRecords, collect: () => Promise<number>) => Promise<void>;
}

/** Records sent and not yet accounted for: the sender's id, and which of the input it was (from 1). */
export type OpenRecords = Map<string, number>;

const BATCH = 100;
const ASKED_AT_ONCE = 1_000;
const MOST_OPEN = 5_000;

/** Puts records on the topic in order, and collects what became of each. */
export async function sendRecords(options: SendOptions): Promise<Tally> {
  const tally = newTally();
  const open: OpenRecords = new Map();
  const collect = (): Promise<number> => collectReceipts(open, tally, options);
  let batch: LogRecord[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    await options.eventLog.append(batch);
    batch = [];
    options.onProgress(tally);
    if (options.wait && open.size > MOST_OPEN) await options.settle(open, collect);
  };
  for await (const value of options.records) {
    tally.read += 1;
    const id = randomUUID();
    open.set(id, tally.read);
    batch.push(recordOf(id, value, options));
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  if (options.wait && open.size > 0) await options.settle(open, collect);
  return tally;
}

function recordOf(id: string, value: Uint8Array, { topic, envelope, now }: SendOptions): LogRecord {
  return {
    topic,
    // One key for all: records of one sending stay in their order.
    key: topic,
    value,
    headers: {
      ce_specversion: '1.0',
      ce_id: id,
      ce_source: envelope.source,
      ce_type: envelope.type,
      ce_time: now().toISOString(),
      'content-type': 'application/json',
    },
  };
}

/** Answers how many more are accounted for than before. */
async function collectReceipts(open: OpenRecords, tally: Tally, options: SendOptions): Promise<number> {
  const asked = [...open.keys()].slice(0, ASKED_AT_ONCE);
  const answers = await options.receipts.of(asked);
  for (const { recordId, outcome, reason } of answers) {
    const place = open.get(recordId);
    if (place === undefined) continue;
    open.delete(recordId);
    options.onEnded?.(place, outcome, reason);
    if (outcome === 'accepted') tally.accepted += 1;
    else if (outcome === 'ignored') tally.ignored += 1;
    else {
      tally.rejected += 1;
      options.onRejected(place, reason ?? 'unknown');
    }
  }
  options.onProgress(tally);
  return answers.length;
}
