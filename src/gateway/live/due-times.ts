import { clearTimeout, setTimeout } from 'node:timers';

export interface DueTimesDeps {
  /** Milliseconds since 1970 by the injected clock. */
  now(): number;
  readonly recheckMs: number;
  /** Does what is due, and answers the nearest time still to come, if any. */
  act(now: number): number | null;
}

/**
 * Acts when something is due. Never waits longer than the recheck, so that a clock moved by hours is noticed, and so
 * that no timer is ever set beyond what a timer can hold.
 */
export class DueTimes {
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(private readonly deps: DueTimesDeps) {}

  check(): void {
    if (this.stopped) return;
    if (this.timer !== null) clearTimeout(this.timer);
    const now = this.deps.now();
    const next = this.deps.act(now);
    const wait = next === null ? this.deps.recheckMs : Math.max(1, Math.min(this.deps.recheckMs, next - now));
    this.timer = setTimeout(() => this.check(), wait);
    this.timer.unref();
  }

  /** One more time to act at. What is beyond the next recheck is found by it. */
  expect(at: number): void {
    if (at - this.deps.now() < this.deps.recheckMs) this.check();
  }

  stop(): void {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
  }
}
