import { instantAfter } from '../time/instant';
import type { Instant, Occurred } from '../time/occurred';
import type { BrokenRule } from './broken-rule';

const CLOCKS_MAY_DIFFER_MS = 5 * 60_000;

const NOT_IN_THE_FUTURE: BrokenRule = {
  rule: 'not-in-the-future',
  source: 'a fact is something that has happened',
};

const END_AFTER_START: BrokenRule = {
  rule: 'end-after-start',
  source: 'a child is found and comes back after they were last seen',
};

/** What has happened is recorded, not what will: a time more than five minutes ahead of the hub's clock is a mistake. */
export function notInTheFuture(at: Instant, now: Instant): BrokenRule | null {
  return at > instantAfter(now, CLOCKS_MAY_DIFFER_MS) ? NOT_IN_THE_FUTURE : null;
}

/**
 * Nobody is found or back before they were last seen. The report does not count here: it may well come after the child
 * is back. `lastSeen` is the earliest it can have been; `null` when nobody has said.
 */
export function afterLastSeen(at: Instant, lastSeen: Occurred | null): BrokenRule | null {
  return lastSeen !== null && at < lastSeen.start ? END_AFTER_START : null;
}
