import type { Change, ChangeFeed } from '../../hub/ports/change-feed';

/** The newest changes, kept so that sockets coming back together do not each read the feed. */
export class RecentChanges {
  private changes: Change[] = [];
  private readonly underWay = new Map<bigint, Promise<readonly Change[] | null>>();
  /** Every change after this position is held. */
  private from: bigint;

  constructor(
    private readonly feed: Pick<ChangeFeed, 'after' | 'oldest'>,
    head: bigint,
    private readonly keep: number,
  ) {
    this.from = head;
  }

  get head(): bigint {
    return this.changes.at(-1)?.position ?? this.from;
  }

  add(batch: readonly Change[]): void {
    this.changes.push(...batch);
    if (this.changes.length <= this.keep * 2) return;
    const dropped = this.changes.splice(0, this.changes.length - this.keep);
    this.from = dropped.at(-1)!.position;
  }

  /** Changes after a position up to the newest known here; `null` when there are too many or some are gone. */
  async since(position: bigint): Promise<readonly Change[] | null> {
    if (position >= this.from)
      return this.within(this.changes.filter((change) => change.position > position));
    const known = this.underWay.get(position);
    if (known !== undefined) return known;
    const reading = this.older(position).finally(() => this.underWay.delete(position));
    this.underWay.set(position, reading);
    return reading;
  }

  private async older(position: bigint): Promise<readonly Change[] | null> {
    if (position + 1n < (await this.feed.oldest())) return null;
    const older = await this.feed.after(position, this.keep + 1);
    const gapless = older.length === 0 || older[0]!.position === position + 1n;
    return gapless ? this.within(older) : null;
  }

  private within(changes: readonly Change[]): readonly Change[] | null {
    return changes.length > this.keep ? null : changes;
  }
}
