export interface CircuitOptions {
  readonly mostFailures: number;
  readonly pauseMs: number;
  readonly monotonic: () => number;
}

/**
 * After so many failures in a row nothing is asked for a while; then one call tries, and the others go on only when it
 * succeeded.
 */
export class Circuit {
  private failures = 0;
  private openUntil: number | null = null;
  private trying = false;

  constructor(private readonly options: CircuitOptions) {}

  get isOpen(): boolean {
    return this.openUntil !== null;
  }

  /** Whether a call may be made; whoever is let through tells how it ended. */
  admits(): boolean {
    if (this.openUntil === null) return true;
    if (this.trying || this.options.monotonic() < this.openUntil) return false;
    this.trying = true;
    return true;
  }

  succeeded(): void {
    this.failures = 0;
    this.openUntil = null;
    this.trying = false;
  }

  failed(): void {
    this.failures += 1;
    this.trying = false;
    if (this.failures >= this.options.mostFailures)
      this.openUntil = this.options.monotonic() + this.options.pauseMs;
  }
}
