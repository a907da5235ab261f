import { setTimeout as pause } from 'node:timers/promises';
import type { LoggedRecord } from '../../hub/ports/event-log';
import type { Receipt } from '../../hub/ports/intake-store';
import type { Translation } from '../../model/agency-fact/translation';
import type { Feed } from './feed';
import { tooLarge, type SizeLimits } from './judge-size';

export type Outcome = Receipt['outcome'];

/** A record with what its adapter made of it. */
export interface JudgedRecord {
  readonly record: LoggedRecord;
  readonly translation: Translation;
}

/** Takes records of one feed in, in order, and answers how each ended. Rejects when nothing was decided. */
export type TakeIn = (feed: Feed, items: readonly JudgedRecord[]) => Promise<readonly Outcome[]>;

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
 * Takes records of one partition in: together, and one by one when one of them stands in the others' way. Ends in
 * one of two ways only: a failing dependency rejects, so that the records are delivered again; a record that cannot
 * be applied goes to quarantine, so that the partition moves on.
 */
export async function takeRecords(
  records: readonly LoggedRecord[],
  feed: Feed,
  options: TakeRecordOptions,
): Promise<readonly Outcome[]> {
  const items = records.map((record) => judged(record, feed, options.limits));
  if (items.length > 1) {
    const together = await persist(() => options.takeIn(feed, items), { ...options, badTries: 1 });
    if (together.kind === 'done') return together.outcomes;
  }
  const outcomes: Outcome[] = [];
  for (const item of items) outcomes.push(await takeOne(item, feed, options));
  return outcomes;
}

async function takeOne(item: JudgedRecord, feed: Feed, options: TakeRecordOptions): Promise<Outcome> {
  const bounded = { ...options, badTries: BAD_TRIES };
  const first = await persist(() => options.takeIn(feed, [item]), bounded);
  if (first.kind === 'done') return only(first.outcomes);
  const refused = { record: item.record, translation: cannotApply(first.error) };
  const aside = await persist(() => options.takeIn(feed, [refused]), bounded);
  if (aside.kind === 'done') return only(aside.outcomes);
  throw aside.error;
}

type Persisted =
  | { readonly kind: 'done'; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'refused'; readonly error: unknown };

async function persist(
  take: () => Promise<readonly Outcome[]>,
  options: TakeRecordOptions & { readonly badTries: number },
): Promise<Persisted> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { kind: 'done', outcomes: await take() };
    } catch (error) {
      const away = options.isAway(error);
      if (!away && attempt >= options.badTries) return { kind: 'refused', error };
      if (away && attempt >= AWAY_TRIES) throw error;
      options.onRetry(error, attempt);
      const ms = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 3 ** (attempt - 1));
      // Rejects when stopping: the records stay where they are.
      await pause(ms, undefined, { signal: options.stopping });
    }
  }
}

function judged(given: LoggedRecord, feed: Feed, limits: SizeLimits): JudgedRecord {
  return tooLarge(given, limits) ?? { record: given, translation: translated(given, feed) };
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

function only(outcomes: readonly Outcome[]): Outcome {
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('a record was taken in without an outcome');
  return outcome;
}
