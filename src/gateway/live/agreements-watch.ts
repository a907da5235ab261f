import type { Agreements } from '../../access/agreements';
import type { AccessEpoch } from '../../hub/ports/change-feed';
import type { Freshness } from './freshness';

export interface AgreementsWatchDeps {
  readonly epoch: Pick<AccessEpoch, 'agreementsInForce'>;
  readonly freshness: Freshness;
  /** Least time between two tries: reading a folder costs more than asking whether it must be. */
  readonly everyMs: number;
  agreements(): Agreements;
  /** Has `agreements` give those of that version, if this hub can have them. */
  reload(version: string): void | Promise<void>;
  onFailure(error: unknown): void;
}

/**
 * Whether this hub decides under the agreements in force. While it does not, nothing could be recorded and so nothing
 * may be sent: pushing is held, and the hub looks for the others until it has them.
 */
export class AgreementsWatch {
  private triedAt = -Infinity;

  constructor(private readonly deps: AgreementsWatchDeps) {}

  /** Call after each reading of the epoch; `moved` when it was another one. Says whether anything may be different. */
  async check(moved: boolean): Promise<boolean> {
    const { freshness } = this.deps;
    if (!moved && freshness.inForce) return false;
    await this.look(moved);
    return moved || freshness.inForce;
  }

  private async look(moved: boolean): Promise<void> {
    const { freshness, epoch, everyMs } = this.deps;
    const version = await epoch.agreementsInForce();
    freshness.inForce = this.holds(version);
    if (freshness.inForce) return;
    const now = freshness.mark();
    if (!moved && now - this.triedAt < everyMs) return;
    this.triedAt = now;
    try {
      await this.deps.reload(version);
    } catch (error) {
      this.deps.onFailure(error);
    }
    freshness.inForce = this.holds(version);
  }

  /** Before any agreements are put in force, all are. */
  private holds(version: string): boolean {
    return version === '' || this.deps.agreements().version === version;
  }
}
