const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of `90s`, `15m`, `72h` or `3d`; null when it is none of these. */
export function durationMs(text: string): number | null {
  const found = /^(\d{1,6})([smhd])$/.exec(text);
  const unit = UNITS[found?.[2] ?? ''];
  return found === null || unit === undefined ? null : Number(found[1]) * unit;
}
