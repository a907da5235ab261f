import type { AgencyFact } from '../agency-fact/agency-fact';
import { isFounding } from '../missing-episode/gather-episodes';
import type { GatheredEpisode } from '../missing-episode/gather-episodes';
import type { ClockRule } from '../protocol/clock-rule';
import type { Instant, Occurred } from '../time/occurred';

/**
 * From when a clock counts: the start of the interval of the fact that starts it, so that nothing is ever thought later than it
 * is; for what counts from being missing the earliest of last seen, noticed, reported and recorded, whatever category it had
 * then. A fact of unknown time came after the first news of the episode, and that is all that is known; `null` without any.
 */
export function startTime(
  { countsFrom }: Pick<ClockRule, 'countsFrom'>,
  fact: AgencyFact,
  episode: GatheredEpisode | null,
): Instant | null {
  const own = fact.occurred.precision === 'unknown' ? [] : [fact.occurred.start];
  if (countsFrom === 'missing-since') return earliest([...own, ...missingSince(episode)]);
  return (
    own[0] ?? earliest((episode?.facts ?? []).filter(isFounding).flatMap(({ occurred }) => known(occurred)))
  );
}

function missingSince(episode: GatheredEpisode | null): readonly Instant[] {
  return (episode?.facts ?? []).flatMap(({ body, occurred, historical }) => {
    if (historical) return [];
    const tells = body.kind === 'noticed' || body.kind === 'missing-reported' || body.kind === 'classified';
    const seen = body.kind === 'missing-reported' ? body.lastSeen?.at : undefined;
    return [...(tells ? known(occurred) : []), ...(seen === undefined ? [] : known(seen))];
  });
}

function known({ precision, start }: Occurred): readonly Instant[] {
  return precision === 'unknown' ? [] : [start];
}

function earliest(instants: readonly Instant[]): Instant | null {
  return instants.reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null);
}
