import type { Asserted } from '../child/asserted';
import type { MissingEpisodeStatus } from '../missing-episode/missing-episode-state';
import { instantAfter } from '../time/instant';
import type { Instant, Occurred } from '../time/occurred';
import type { MissingFor } from './response-state';

const DAY = 86_400_000;

/** The times a missing episode is reckoned from and to. */
export interface Reckoned {
  readonly status: MissingEpisodeStatus;
  readonly lastSeen: Asserted<{ readonly at: Occurred }>;
  readonly noticedAt: Asserted<Occurred>;
  readonly reportedAt: Asserted<Occurred>;
  readonly recordedAt: Asserted<Occurred>;
  readonly locatedAt: Asserted<Occurred>;
  readonly returnedAt: Asserted<Occurred>;
}

/**
 * Since when the child is gone: the earliest of last seen, noticed, reported and recorded, whatever categories followed one
 * another since. It ends when they are found well or back; what is left to do afterwards adds nothing (WY 2, 4).
 */
export function foldMissingFor(times: Reckoned, longTermDays: number | null): MissingFor {
  const { lastSeen, noticedAt, reportedAt, recordedAt, locatedAt, returnedAt } = times;
  const seen = lastSeen.shown === null ? [] : [lastSeen.shown.value.at];
  const starts = [...seen, ...shown(noticedAt), ...shown(reportedAt), ...shown(recordedAt)];
  const ends = [...shown(locatedAt), ...shown(returnedAt)];
  return { since: earliest(starts), until: earliest(ends), longTermDays };
}

/**
 * From when on the child is long-term missing unless found by then; `null` when nobody reckons so, or they were found before.
 * Whoever asks compares it with their own now: it is never stored.
 */
export function longTermFrom({ since, until, longTermDays }: MissingFor): Instant | null {
  if (since === null || longTermDays === null) return null;
  const from = instantAfter(since, longTermDays * DAY);
  return until !== null && until <= from ? null : from;
}

/** Whether the child has been missing for more than the protocol's days at an instant, and is still. */
export function isLongTerm(missingFor: MissingFor, now: Instant): boolean {
  const from = longTermFrom(missingFor);
  return from !== null && missingFor.until === null && from < now;
}

function shown({ shown: one }: Asserted<Occurred>): readonly Occurred[] {
  return one === null ? [] : [one.value];
}

function earliest(times: readonly Occurred[]): Instant | null {
  const known = times.filter(({ precision }) => precision !== 'unknown').map(({ start }) => start);
  return known.sort()[0] ?? null;
}
