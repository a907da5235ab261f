import type { Change, ChangeFeed } from '../../hub/ports/change-feed';
import type { Freshness } from './freshness';

/** Changes read at once. */
const BATCH = 500;

export interface FeedTailDeps {
  readonly feed: ChangeFeed;
  readonly freshness: Freshness;
  /** Called in order; must not wait. */
  handOut(changes: readonly Change[]): void;
  /** Changes were lost to this hub: whatever was shown may be old. */
  onGap(): void;
  onRead(): void;
  onFailure(error: unknown): void;
}

/** Follows the hub's own feed. */
export class FeedTail {
  private reading: Promise<void> | null = null;
  private again = false;
  private stopListening: (() => Promise<void>) | null = null;
  private stopped = false;

  constructor(
    private readonly deps: FeedTailDeps,
    private position: bigint,
  ) {}

  /** Every change up to here has been handed out. */
  get handedOut(): bigint {
    return this.position;
  }

  async start(): Promise<void> {
    this.stopListening = await this.deps.feed.onAdvance(() => this.read());
    this.read();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.stopListening?.();
    await this.reading;
  }

  private read(): void {
    if (this.reading !== null) {
      this.again = true;
      return;
    }
    this.reading = this.drain()
      .catch((error: unknown) => this.deps.onFailure(error))
      .finally(() => {
        this.reading = null;
        if (!this.again || this.stopped) return;
        this.again = false;
        this.read();
      });
  }

  private async drain(): Promise<void> {
    const { feed, freshness, handOut, onGap, onRead } = this.deps;
    for (let full = true; full && !this.stopped;) {
      const begunAt = freshness.mark();
      const changes = await feed.after(this.position, BATCH);
      const first = changes[0];
      if (first !== undefined && first.position !== this.position + 1n) onGap();
      handOut(changes);
      this.position = changes.at(-1)?.position ?? this.position;
      full = changes.length === BATCH;
      if (!full) freshness.seen('feed', begunAt);
    }
    onRead();
  }
}
