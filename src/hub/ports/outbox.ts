import type { LogRecord } from './event-log';

/** A record to be sent out, written in the transaction of the change it tells of. */
export interface OutboxRecord extends LogRecord {
  /** Ascending per child: drawn while the child was locked. */
  readonly id: bigint;
  readonly value: Uint8Array;
}

/** How much waits to be sent, and since when (UTC; `null` when nothing waits). */
export interface OutboxDepth {
  readonly unsent: number;
  readonly oldestAt: Date | null;
}

/** Records written and not yet sent. One relay at a time works on it, whichever process it runs in. */
export interface Outbox {
  /**
   * Hands the oldest unsent records, in order, to `send`, and marks them sent after it resolves. Nothing is marked
   * when it rejects. A relay that dies in between has its records sent again: at least once, in the same order.
   * Answers how many were sent, or `held` when another relay is at work.
   */
  sendNext(
    limit: number,
    send: (records: readonly OutboxRecord[]) => Promise<void>,
  ): Promise<number | 'held'>;
  depth(): Promise<OutboxDepth>;
  /** Removes records sent before an instant; answers how many. */
  forgetSentBefore(instant: Date): Promise<number>;
}
