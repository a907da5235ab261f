import { clearInterval, setInterval } from 'node:timers';
import type { AccessEpoch } from '../../hub/ports/change-feed';
import type { Freshness } from './freshness';

export interface EpochWatchDeps {
  readonly epoch: AccessEpoch;
  readonly freshness: Freshness;
  readonly everyMs: number;
  /**
   * The epoch has moved. Until this is done the old one stands, and with it every result is thrown away: so nothing
   * reaches a socket whose token was revoked before it is closed.
   */
  onMoved(): Promise<void>;
  /** The epoch is known, whether it has moved or not. */
  onRead(moved: boolean): Promise<void>;
  onFailure(error: unknown): void;
}

/** Keeps reading the epoch of agreements and revocations. */
export class EpochWatch {
  private timer: NodeJS.Timeout | null = null;
  private reading: Promise<void> | null = null;
  private epoch = -1n;

  constructor(private readonly deps: EpochWatchDeps) {}

  get known(): bigint {
    return this.epoch;
  }

  async start(): Promise<void> {
    await this.read();
    this.timer = setInterval(
      () => void this.refresh().catch((error: unknown) => this.deps.onFailure(error)),
      this.deps.everyMs,
    );
    this.timer.unref();
  }

  /** Reads now; who asks during a reading waits for that one and then another, begun later. */
  async refresh(): Promise<void> {
    if (this.reading !== null) await this.reading.catch(() => undefined);
    this.reading ??= this.read().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  private async read(): Promise<void> {
    const { epoch, freshness, onMoved, onRead } = this.deps;
    const begunAt = freshness.mark();
    const current = await epoch.current();
    const moved = current !== this.epoch;
    if (moved) {
      await onMoved();
      this.epoch = current;
    }
    freshness.seen('epoch', begunAt);
    await onRead(moved);
  }
}
