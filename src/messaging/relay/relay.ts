import type { Clock } from '../../hub/ports/clock';
import type { EventLog } from '../../hub/ports/event-log';
import type { Outbox, OutboxRecord } from '../../hub/ports/outbox';
import type { Logger } from '../../platform/logger';
import type { Metrics } from '../../platform/metrics';
import { startLoop, type Loop } from '../loop/start-loop';

export interface RelayOptions {
  readonly outbox: Outbox;
  readonly eventLog: EventLog;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly idleMs?: number;
}

const BATCH = 200;
const KEPT_MS = 24 * 60 * 60 * 1000;
const STEPS_BETWEEN_SWEEPS = 500;

/**
 * Sends the outbox to the log, in order, one relay at a time. Marked after the log has it: what a kill leaves
 * unmarked is sent again under the same id, for readers to drop.
 */
export function startRelay({ outbox, eventLog, clock, log, metrics, idleMs = 250 }: RelayOptions): Loop {
  const sentCount = metrics.counter({
    name: 'joint_picture_outbox_sent_total',
    help: 'Records relayed',
    labels: {},
  });
  const depth = metrics.gauge({
    name: 'joint_picture_outbox_unsent',
    help: 'Records to be sent',
    labels: {},
  });
  const age = metrics.gauge({
    name: 'joint_picture_outbox_oldest_seconds',
    help: 'Age of the oldest record to be sent',
    labels: {},
  });
  let steps = 0;
  const step = async (): Promise<'more' | 'idle'> => {
    const sent = await outbox.sendNext(BATCH, (records) => eventLog.append(records.map(outgoing)));
    if (sent !== 'held') sentCount({}, sent);
    if (sent === BATCH) return 'more';
    if (steps++ % STEPS_BETWEEN_SWEEPS === 0)
      await outbox.forgetSentBefore(new Date(clock.now().getTime() - KEPT_MS));
    const waiting = await outbox.depth();
    depth({}, waiting.unsent);
    age({}, waiting.oldestAt === null ? 0 : secondsBetween(waiting.oldestAt, clock.now()));
    return 'idle';
  };
  return startLoop({ part: 'relay', step, idleMs, log });
}

/** The id stays the same however often the record is sent. */
function outgoing({ id, topic, key, value, headers }: OutboxRecord) {
  return { topic, key, value, headers: { ...headers, ce_id: headers['ce_id'] ?? `change-${id}` } };
}

function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, (to.getTime() - from.getTime()) / 1000);
}
