import { bandOf } from './band-of';
import type { Bands } from './band-of';

/** How many missing episodes a child has had, as reports count it (WM Streetwise). */
export type EpisodeCountBand = '1-to-2' | '3-to-5' | '6-to-8' | '9-to-19' | '20-or-more';

const BANDS: Bands<EpisodeCountBand> = [
  [2, '1-to-2'],
  [5, '3-to-5'],
  [8, '6-to-8'],
  [19, '9-to-19'],
  [Infinity, '20-or-more'],
];

/** The band of a number of missing episodes; `null` of a child who had none. */
export function episodeCountBand(episodes: number): EpisodeCountBand | null {
  return episodes < 1 ? null : bandOf(BANDS, episodes, true);
}
