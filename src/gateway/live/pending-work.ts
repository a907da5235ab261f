import type { Change } from '../../hub/ports/change-feed';

/** What a group has to look at in its next round. */
export interface Work<M> {
  /** Ids touched since the last round. */
  readonly ids: ReadonlySet<string>;
  /** Children to look at again wherever the group shows them. */
  readonly children: ReadonlySet<string>;
  /** Look at everything again: time has passed a relation's edge, or access moved. */
  readonly reconcile: boolean;
  /** Somebody's sight of a child may have changed, so the nearest edge must be asked for again. */
  readonly relations: boolean;
  readonly joiners: readonly M[];
}

/** Changes and joiners since the last round, folded together: ten changes to one id are one look. */
export class PendingWork<M> {
  private ids = new Set<string>();
  private children = new Set<string>();
  private reconcile = false;
  private relations = false;
  private joiners: M[] = [];

  get isEmpty(): boolean {
    return this.ids.size + this.children.size + this.joiners.length === 0 && !this.reconcile;
  }

  /**
   * `named` are the rows the change touches, `held` those of the child that the group holds, whether the change names
   * them or not.
   */
  changed(change: Change, named: readonly string[], held: (childId: string) => readonly string[]): void {
    for (const id of named) this.ids.add(id);
    if (change.kind === 'facts') return;
    this.relations = true;
    for (const id of held(change.childId)) this.ids.add(id);
  }

  /** Which ids that means is looked up when the work is done: a round under way may yet come to hold them. */
  touched(childId: string): void {
    this.children.add(childId);
  }

  reconcileAll(): void {
    this.reconcile = true;
  }

  join(joiner: M): void {
    this.joiners.push(joiner);
  }

  take(): Work<M> {
    const { ids, children, reconcile, relations, joiners } = this;
    this.ids = new Set();
    this.children = new Set();
    this.reconcile = false;
    this.relations = false;
    this.joiners = [];
    return { ids, children, reconcile, relations, joiners };
  }

  /** Work that could not be finished comes first again. */
  putBack(work: Work<M>): void {
    this.ids = new Set([...work.ids, ...this.ids]);
    this.children = new Set([...work.children, ...this.children]);
    this.reconcile ||= work.reconcile;
    this.relations ||= work.relations;
    this.joiners = [...work.joiners, ...this.joiners];
  }
}
