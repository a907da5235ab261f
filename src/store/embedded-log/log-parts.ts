import type { Pool } from 'pg';
import type { Clock } from '../../hub/ports/clock';

/** What the embedded log tells whoever runs it. The hub's logger fits as it is. */
export interface EmbeddedLogLog {
  info(fields: Readonly<Record<string, string | number>>, message: string): void;
  warn(fields: Readonly<Record<string, string | number>>, message: string): void;
}

export interface EmbeddedLogParts {
  /**
   * Straight to PostgreSQL or through a pooler in session mode: readers hold session locks and listen. Each running
   * reader keeps one connection; the pool must be larger than the number of readers.
   */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly log: EmbeddedLogLog;
}

/** The place records of one topic are kept in order. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
}

/** The channel on which a writer says that a topic has something new. */
export const APPENDED = 'log_appended';
/** The channel on which readers of a group say that they came or went. */
export const MEMBERS = 'log_members';
