import { digestOf } from './digest';
import type { MissingEpisodeRows } from './missing-episode-rows';

/** What of a missing episode is written apart from the rest: most records touch one or two parts of it. */
const PARTS = ['episode', 'names', 'deadlines', 'whereabouts', 'risk', 'thirdParties', 'chronology'] as const;

export type EpisodePart = (typeof PARTS)[number];

/** 132 bits: nobody chooses these texts, and there are seven digests to an episode. */
const DIGEST_LENGTH = 22;

/** The digests of all parts, in their order. */
export function episodeDigest(rows: MissingEpisodeRows): string {
  const { id, aliases, status, owner, sortAt, riskLevel } = rows;
  const texts: Readonly<Record<EpisodePart, unknown>> = {
    episode: `${JSON.stringify([id, status, owner, sortAt])}${rows.content}`,
    names: aliases,
    deadlines: rows.deadlines,
    whereabouts: rows.whereabouts,
    risk: `${JSON.stringify(riskLevel)}${rows.risk}`,
    thirdParties: rows.thirdParties,
    chronology: rows.chronology,
  };
  return PARTS.map((part) => digestOf(texts[part]).slice(0, DIGEST_LENGTH)).join('.');
}

/** Every part when nothing was stored before. */
export function partsThatDiffer(before: string | undefined, now: string): ReadonlySet<EpisodePart> {
  const stored = before?.split('.') ?? [];
  const digests = now.split('.');
  return new Set(PARTS.filter((_, index) => stored[index] !== digests[index]));
}
