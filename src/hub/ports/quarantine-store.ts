import type { QuarantinedRecord } from './intake-store';

/** What became of a record set aside. */
export type QuarantineState = 'held' | 'replayed' | 'dismissed';

/** A record set aside, without its content. */
export interface QuarantineEntry {
  readonly id: bigint;
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly agency: string;
  readonly source: string;
  readonly reason: string;
  readonly detail: string;
  readonly bytes: number | null;
  readonly state: QuarantineState;
  /** When it was set aside, and when it was settled (UTC). */
  readonly at: Date;
  readonly settledAt: Date | null;
}

/** Which entries to list: newest first. */
export interface QuarantineQuery {
  readonly state: QuarantineState | null;
  readonly agency: string | null;
  readonly limit: number;
}

/** How many records are held, and since when the oldest (UTC; `null` when none is). */
export interface QuarantinePressure {
  readonly held: number;
  readonly oldestAt: Date | null;
}

/** Records set aside by intake, for operators to list, replay or dismiss. */
export interface QuarantineStore {
  list(query: QuarantineQuery): Promise<readonly QuarantineEntry[]>;
  /** The whole record, for its agency's operators and for replay. `null` when there is no such entry. */
  get(id: bigint): Promise<(QuarantinedRecord & { readonly state: QuarantineState }) | null>;
  /** Ends the holding; false when it was not held. */
  settle(id: bigint, state: 'replayed' | 'dismissed'): Promise<boolean>;
  pressure(): Promise<QuarantinePressure>;
}
