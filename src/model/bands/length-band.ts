import { bandOf } from './band-of';
import type { Bands } from './band-of';

/** How long a child was missing, as reports count it (WM Streetwise). */
export type LengthBand =
  | 'to-8-hours'
  | 'to-16-hours'
  | 'to-24-hours'
  | 'to-48-hours'
  | 'to-7-days'
  | '7-days-or-more'
  | 'missing-data';

const HOUR = 3_600_000;

const BANDS: Bands<LengthBand> = [
  [8 * HOUR, 'to-8-hours'],
  [16 * HOUR, 'to-16-hours'],
  [24 * HOUR, 'to-24-hours'],
  [48 * HOUR, 'to-48-hours'],
  [7 * 24 * HOUR, 'to-7-days'],
  [Infinity, '7-days-or-more'],
];

/** The band of an elapsed time in milliseconds, the lower bound included; of one that nobody knows, or that is no time, the band of missing data. */
export function lengthBand(milliseconds: number | null): LengthBand {
  if (milliseconds === null || !Number.isFinite(milliseconds) || milliseconds < 0) return 'missing-data';
  return bandOf(BANDS, milliseconds) ?? 'missing-data';
}
