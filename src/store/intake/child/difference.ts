import { CHILD_PARTS } from './child-parts';
import type { ChildPart } from './child-parts';
import type { ChildDigests, ChildRows } from './child-rows';
import { EPISODE_PARTS } from './episode-parts';
import type { EpisodePart } from './episode-parts';
import { partsThatDiffer } from './part-digests';

/** What of a child differs from what is stored. */
export interface Difference {
  /** What to write of the child apart from missing episodes and from who may know. */
  readonly parts: ReadonlySet<ChildPart>;
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
  const differing = partsThatDiffer(CHILD_PARTS, before?.own, digests.own);
  const parts: ReadonlySet<ChildPart> = absorbs ? new Set([...differing, 'own']) : differing;
  const access = before?.access !== digests.access;
  const changed = new Map(
    Object.entries(digests.missingEpisodes)
      .map(([id, digest]) => [id, partsThatDiffer(EPISODE_PARTS, stored[id], digest)] as const)
      .filter(([, differingParts]) => differingParts.size > 0),
  );
  const removed = Object.keys(stored).filter((id) => !ids.includes(id));
  const differs = parts.size > 0 || access || changed.size > 0 || removed.length > 0;
  return differs ? { parts, access, changed, removed } : null;
}
