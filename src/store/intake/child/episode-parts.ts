import type { MissingEpisodeRows } from './missing-episode-rows';
import { partDigests } from './part-digests';

/** What of a missing episode is written apart from the rest: most records touch one or two parts of it. */
export const EPISODE_PARTS = [
  'episode',
  'names',
  'links',
  'deadlines',
  'whereabouts',
  'risk',
  'thirdParties',
  'chronology',
] as const;

export type EpisodePart = (typeof EPISODE_PARTS)[number];

/** The digests of all parts, in their order. */
export function episodeDigest(rows: MissingEpisodeRows): string {
  const { id, aliases, status, owner, historical, sortAt, riskLevel } = rows;
  const texts: Readonly<Record<EpisodePart, unknown>> = {
    episode: `${JSON.stringify([id, status, owner, historical, sortAt])}${rows.content}`,
    names: aliases,
    links: rows.links,
    deadlines: rows.deadlines,
    whereabouts: rows.whereabouts,
    risk: `${JSON.stringify(riskLevel)}${rows.risk}`,
    thirdParties: rows.thirdParties,
    chronology: rows.chronology,
  };
  return partDigests(EPISODE_PARTS.map((part) => texts[part]));
}
