import { bandOf } from './band-of';
import type { Bands } from './band-of';

/** How far from home a child was found, as reports count it (WM Streetwise). A distance nobody asked for is missing data. */
export type DistanceBand =
  | 'to-5-miles'
  | 'to-10-miles'
  | 'to-20-miles'
  | 'to-40-miles'
  | 'to-80-miles'
  | 'over-80-miles'
  | 'declined'
  | 'missing-data';

const BANDS: Bands<DistanceBand> = [
  [5, 'to-5-miles'],
  [10, 'to-10-miles'],
  [20, 'to-20-miles'],
  [40, 'to-40-miles'],
  [80, 'to-80-miles'],
  [Infinity, 'over-80-miles'],
];

/** The band of a distance in miles, the upper bound included; `declined` when the child would not say, `null` when nobody knows. */
export function distanceBand(miles: number | 'declined' | null): DistanceBand {
  if (miles === 'declined') return 'declined';
  if (miles === null || Number.isNaN(miles) || miles < 0) return 'missing-data';
  return bandOf(BANDS, miles, true) ?? 'missing-data';
}
