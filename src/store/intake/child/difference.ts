import type { ChildDigests, ChildRows } from './child-rows';

/** What of a child differs from what is stored. */
export interface Difference {
  readonly own: boolean;
  readonly access: boolean;
  /** Ids of missing episodes to write, and of those that are no longer this child's or have another id now. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** `null` when nothing differs. A child that absorbs another takes over its names, so its own rows are written. */
export function differenceOf(
  before: ChildDigests | null,
  { digests, missingEpisodes }: ChildRows,
  absorbs: boolean,
): Difference | null {
  const stored = before?.missingEpisodes ?? {};
  const ids = missingEpisodes.map(({ id }) => id);
  const own = absorbs || before?.own !== digests.own;
  const access = before?.access !== digests.access;
  const changed = ids.filter((id) => stored[id] !== digests.missingEpisodes[id]);
  const removed = Object.keys(stored).filter((id) => !ids.includes(id));
  const differs = own || access || changed.length > 0 || removed.length > 0;
  return differs ? { own, access, changed, removed } : null;
}
