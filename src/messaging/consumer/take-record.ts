import { setTimeout as pause } from 'node:timers/promises';
import type { LoggedRecord } from '../../hub/ports/event-log';
import type { Receipt } from '../../hub/ports/intake-store';
import type { Translation } from '../../model/agency-fact/translation';
import type { Feed } from './feed';
import { tooLarge, type SizeLimits } from './judge-size';

export type TakeIn = (
  record: LoggedRecord,
  feed: Feed,
  translation: Translation,
) => Promise<Receipt['outcome']>;

export interface TakeRecordOptions {
  readonly takeIn: TakeIn;
  /** Whether an error means that something we depend on is away, rather than that the record is bad. */
  readonly isAway: (error: unknown) => boolean;
  readonly limits: SizeLimits;
  /** Aborted when the reader is told to stop. */
  readonly stopping: AbortSignal;
  readonly onRetry: (error: unknown, attempt: number) => void;
}

/** Waiting in hand is bounded: beyond it the log gives the batch again, and keeps its own reader alive meanwhile. */
const AWAY_TRIES = 6;
const BAD_TRIES = 3;
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 3_000;

/**
 * Takes one record in, and gives up on it in one of two ways only: a failing dependency rejects, so that the record
 * is delivered again; a record that cannot be applied goes to quarantine, so that the partition moves on.
 */
export async function takeRecord(
  given: LoggedRecord,
  feed: Feed,
  options: TakeRecordOptions,
): Promise<Receipt['outcome']> {
  const large = tooLarge(given, options.limits);
  const record = large?.record ?? given;
  const translation = large?.translation ?? translated(record, feed);
  const first = await persist(() => options.takeIn(record, feed, translation), options);
  if (first.kind === 'done') return first.outcome;
  const set = await persist(() => options.takeIn(record, feed, cannotApply(first.error)), options);
  if (set.kind === 'done') return set.outcome;
  throw set.error;
}

type Persisted =
  | { readonly kind: 'done'; readonly outcome: Receipt['outcome'] }
  | { readonly kind: 'refused'; readonly error: unknown };

async function persist(
  take: () => Promise<Receipt['outcome']>,
  options: TakeRecordOptions,
): Promise<Persisted> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { kind: 'done', outcome: await take() };
    } catch (error) {
      const away = options.isAway(error);
      if (!away && attempt >= BAD_TRIES) return { kind: 'refused', error };
      if (away && attempt >= AWAY_TRIES) throw error;
      options.onRetry(error, attempt);
      const ms = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 3 ** (attempt - 1));
      // Rejects when stopping: the record stays where it is.
      await pause(ms, undefined, { signal: options.stopping });
    }
  }
}

/** Translators do not throw; if one does, that is a fault in it and not the end of the feed. */
function translated({ headers, value }: LoggedRecord, feed: Feed): Translation {
  try {
    return feed.translate({ agency: feed.agency, headers, value });
  } catch {
    return { kind: 'rejected', reason: 'cannot-translate', detail: 'the adapter failed' };
  }
}

/** Names the error, not its message, which may quote the record. */
function cannotApply(error: unknown): Translation {
  const code =
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
      ? error.code.slice(0, 20)
      : 'none';
  return { kind: 'rejected', reason: 'cannot-apply', detail: `error code ${code}` };
}
