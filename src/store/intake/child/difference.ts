import type { ChildDigests, ChildRows } from './child-rows';
import { partsThatDiffer } from './episode-parts';
import type { EpisodePart } from './episode-parts';

/** What of a child differs from what is stored. */
export interface Difference {
  readonly own: boolean;
  readonly access: boolean;
  /** What to write of each missing episode that differs, by its id. */
  readonly changed: ReadonlyMap<string, ReadonlySet<EpisodePart>>;
  /** Ids of missing episodes that are no longer this child's or have another id now. */
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
  const changed = new Map(
    Object.entries(digests.missingEpisodes)
      .map(([id, digest]) => [id, partsThatDiffer(stored[id], digest)] as const)
      .filter(([, parts]) => parts.size > 0),
  );
  const removed = Object.keys(stored).filter((id) => !ids.includes(id));
  const differs = own || access || changed.size > 0 || removed.length > 0;
  return differs ? { own, access, changed, removed } : null;
}
