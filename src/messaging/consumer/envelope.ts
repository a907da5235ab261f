import { randomUUID } from 'node:crypto';
import type { LoggedRecord } from '../../hub/ports/event-log';

/** What is read of a record before its adapter sees it. Safe to log: the sender's id only as a keyed hash. */
export interface Envelope {
  readonly hash: string;
  /** Follows the record through logs; the sender's own when it is plain enough. */
  readonly correlation: string;
}

const PLAIN = /^[A-Za-z0-9-]{8,64}$/;

export function envelopeOf(record: LoggedRecord, hash: (text: string) => string): Envelope {
  const given = record.headers['correlation-id'] ?? '';
  return {
    hash: hash(record.headers['ce_id'] ?? `${record.topic}/${record.partition}/${record.offset}`),
    // A sender's id could be a name; it is hashed like the rest, so that both ends can still find it.
    correlation: PLAIN.test(given) ? hash(given) : randomUUID(),
  };
}
