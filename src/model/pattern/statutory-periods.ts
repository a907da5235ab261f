import type { MissingPeriod } from '../child/care-history';
import { readLocalDate } from '../time/london-time';
import type { Instant } from '../time/occurred';

/** A statutory missing period as an interval: from the first midnight to the one after its last day, `null` while it lasts. */
export interface PeriodInTime {
  readonly period: MissingPeriod;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** Something that lasted, for matching with periods. */
export interface Lasting {
  readonly from: Instant | null;
  /** `null` when nobody knows. */
  readonly to: Instant | null;
}

/** The periods as intervals, each once: next year's return says again what lasted over the end of this one. */
export function periodsInTime(periods: readonly MissingPeriod[]): readonly PeriodInTime[] {
  const once = new Map<string, MissingPeriod>();
  for (const period of periods) {
    const name = JSON.stringify([period.code, period.from]);
    const known = once.get(name);
    if (known === undefined || (known.to === undefined && period.to !== undefined)) once.set(name, period);
  }
  return [...once.values()].flatMap((period) => {
    const from = readLocalDate(period.from)?.start;
    const to = period.to === undefined ? null : (readLocalDate(period.to)?.end ?? null);
    return from === undefined ? [] : [{ period, from, to }];
  });
}

/**
 * Which period is the same occurrence as which episode, by index: days and times that touch, each episode and each period used
 * once. So an episode that police record as well is not counted twice, and two periods beside one episode are still two.
 */
export function periodOfEpisode(
  periods: readonly PeriodInTime[],
  episodes: readonly Lasting[],
): ReadonlyMap<number, number> {
  const matched = new Map<number, number>();
  periods.forEach((period, index) => {
    const found = episodes.findIndex((episode, at) => !matched.has(at) && touches(episode, period));
    if (found >= 0) matched.set(found, index);
  });
  return matched;
}

/** An episode whose end nobody knows is looked at where it began: it might have lasted a night or a year. */
function touches(episode: Lasting, { from, to }: PeriodInTime): boolean {
  if (episode.from === null) return false;
  return (to === null || episode.from < to) && (episode.to ?? episode.from) >= from;
}
