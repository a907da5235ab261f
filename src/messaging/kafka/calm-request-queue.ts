import { createRequire } from 'node:module';

/**
 * kafkajs 2.2.4 plans its next look at an idle connection's queue at a time in the past (its issue 1751): every
 * connection then wakes the process each millisecond for ever, and Node 24 warns about it each time. There is
 * nothing to look at while nothing is queued; what is queued, or held back by the broker, is still looked at.
 */
interface RequestQueue {
  readonly pending: readonly unknown[];
  readonly throttledUntil: number;
  scheduleCheckPendingRequests(): void;
}

const calmed: unique symbol = Symbol.for('joint-picture.calm-request-queue');

interface QueueClass {
  readonly prototype: RequestQueue & { [calmed]?: true };
}

export function calmRequestQueue(): void {
  const queueClass: QueueClass = createRequire(__filename)('kafkajs/src/network/requestQueue');
  const { prototype } = queueClass;
  if (prototype[calmed] === true) return;
  const original = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.pending.length > 0) original.call(this);
  };
  prototype[calmed] = true;
}
