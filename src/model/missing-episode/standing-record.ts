import type { AgencyFact } from '../agency-fact/agency-fact';
import type { EpisodePointer } from '../agency-fact/care-facts';

/** The missing episode a fact says it is of, by another's record; `null` when it says none. */
export function episodePointerOf({ body }: Pick<AgencyFact, 'body'>): EpisodePointer | null {
  return 'episode' in body ? (body.episode ?? null) : null;
}

/**
 * The record a fact stands in: that of the episode it points to, and otherwise its own. A return that a council records of
 * a force's log stands in that log, whichever of the two reached the hub first.
 */
export function standingRecord(fact: Pick<AgencyFact, 'key' | 'body'>): EpisodePointer {
  return episodePointerOf(fact) ?? fact.key;
}
