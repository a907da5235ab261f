import { digestOf } from './digest';

/** One id as the twin answered it: `json` is the frame's data as text. */
export interface Element {
  readonly id: string;
  /** Whose row it is, or `null` when it is not in view. */
  readonly childId: string | null;
  readonly json: string;
}

interface Row {
  readonly childId: string;
  readonly digest: string | null;
}

/** What a round would send and remember; nothing is remembered until it is committed. */
export interface Plan {
  readonly send: readonly Element[];
  readonly remember: readonly (readonly [id: string, row: Row])[];
  readonly forget: readonly string[];
}

/**
 * What every member of a group is known to hold: the ids in view, each with a digest of the bytes last sent.
 * A `null` digest means that members may hold different states of it, so the next one is sent whatever it is.
 */
export class Picture {
  private readonly rows = new Map<string, Row>();
  private readonly byChild = new Map<string, Set<string>>();

  get ids(): Iterable<string> {
    return this.rows.keys();
  }

  idsOfChild(childId: string): readonly string[] {
    return [...(this.byChild.get(childId) ?? [])];
  }

  /** Sends what differs; `left` only for what is held. */
  plan(elements: readonly Element[]): Plan {
    const send: Element[] = [];
    const remember: [string, Row][] = [];
    const forget: string[] = [];
    for (const element of elements) {
      const held = this.rows.get(element.id);
      if (element.childId === null) {
        if (held === undefined) continue;
        send.push(element);
        forget.push(element.id);
        continue;
      }
      const digest = digestOf(element.json);
      if (held?.digest === digest) continue;
      send.push(element);
      remember.push([element.id, { childId: element.childId, digest }]);
    }
    return { send, remember, forget };
  }

  commit(plan: Plan): void {
    for (const id of plan.forget) this.forget(id);
    for (const [id, row] of plan.remember) this.hold(id, row);
  }

  /** Someone joined and holds these; what was not held before is now held by some and not by others. */
  joinedWith(rows: ReadonlyMap<string, string>): void {
    for (const [id, childId] of rows) if (!this.rows.has(id)) this.hold(id, { childId, digest: null });
  }

  clear(): void {
    this.rows.clear();
    this.byChild.clear();
  }

  private hold(id: string, row: Row): void {
    if (this.rows.get(id)?.childId !== row.childId) {
      this.forget(id);
      const ids = this.byChild.get(row.childId);
      if (ids === undefined) this.byChild.set(row.childId, new Set([id]));
      else ids.add(id);
    }
    this.rows.set(id, row);
  }

  private forget(id: string): void {
    const childId = this.rows.get(id)?.childId;
    this.rows.delete(id);
    if (childId === undefined) return;
    const ids = this.byChild.get(childId);
    ids?.delete(id);
    if (ids?.size === 0) this.byChild.delete(childId);
  }
}
