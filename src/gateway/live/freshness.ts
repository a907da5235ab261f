export type Reading = 'feed' | 'epoch';

/**
 * Whether this hub may push: its readings of the feed and of the epoch are recent, and its agreements in force.
 * Measured on the monotonic clock: this is about delay, not about the time of day.
 */
export class Freshness {
  private readonly seenAt = new Map<Reading, number>();
  private wasStale = false;
  /** Whether this hub decides under the agreements in force. */
  inForce = true;

  constructor(
    private readonly staleAfterMs: number,
    private readonly monotonic: () => number,
  ) {}

  /** When a reading that succeeded was begun. */
  seen(reading: Reading, begunAt: number): void {
    this.seenAt.set(reading, Math.max(begunAt, this.seenAt.get(reading) ?? -Infinity));
  }

  mark(): number {
    return this.monotonic();
  }

  isFresh(): boolean {
    const fresh = this.held() === null;
    this.wasStale ||= !fresh;
    return fresh;
  }

  /** True once after readings had been too old and are recent again. */
  hasRecovered(): boolean {
    if (!this.isFresh() || !this.wasStale) return false;
    this.wasStale = false;
    return true;
  }

  /** Why nothing may be pushed now, if so: a code. */
  held(): string | null {
    const stale = this.stale();
    if (stale !== null) return `${stale}-stale`;
    return this.inForce ? null : 'agreements-not-in-force';
  }

  /** The reading that is too old, if any. */
  private stale(): Reading | null {
    const oldest = this.monotonic() - this.staleAfterMs;
    const readings: readonly Reading[] = ['feed', 'epoch'];
    return readings.find((reading) => (this.seenAt.get(reading) ?? -Infinity) < oldest) ?? null;
  }
}
