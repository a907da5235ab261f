import type { Audience } from '../../access/audience';
import type { Decisions } from '../../access/decision';
import type { Change } from '../../hub/ports/change-feed';
import { PendingWork } from './pending-work';
import { Picture } from './picture';
import type { LiveOperation } from './rewrite-operation';
import { rowsNamed } from './rows-named';

export interface GroupIdentity {
  readonly key: string;
  readonly operation: LiveOperation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly basis: string | null;
  readonly audience: Audience;
  readonly decisions: Decisions;
  readonly scopes: readonly string[];
}

/** Everyone who asked the same in the same right: one execution, one serialisation, the same bytes. */
export class GroupOf<M> {
  /** Those who hold the picture and get every frame. */
  readonly members = new Set<M>();
  /** Members in any state; without one the group ends. */
  readonly attached = new Set<M>();
  readonly pending = new PendingWork<M>();
  readonly picture = new Picture();
  /** Whether the picture is known; before that nobody holds anything. */
  founded = false;
  /** Members hold all changes up to here. */
  position = 0n;
  cursor: string | null = null;
  /** When, with no change at all, what may be seen would next differ; milliseconds since 1970, UTC. */
  edgeAt: number | null = null;
  busy = false;
  closed = false;
  failures = 0;
  moved = 0;
  /** Delivered positions not yet told to the access record. */
  untold = false;

  constructor(readonly identity: GroupIdentity) {}

  changed(change: Change): void {
    const named = rowsNamed(change, this.identity.operation.rows);
    this.pending.changed(change, named, (childId) => this.picture.idsOfChild(childId));
  }

  /** Nobody holds the picture any more; whoever comes next founds it anew. */
  unfound(): void {
    this.founded = false;
    this.picture.clear();
    this.cursor = null;
    this.edgeAt = null;
  }
}
