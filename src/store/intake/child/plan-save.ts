import type { ChildToSave } from '../../../hub/ports/intake-store';
import type { ChangeToTell } from './change-rows';
import { childRows } from './child-rows';
import type { ChildRows } from './child-rows';
import { differenceOf } from './difference';
import type { Difference } from './difference';
import type { Before, StoredBefore } from './stored-before';

/** What saving one child comes to. */
export interface SavePlan {
  readonly child: ChildToSave;
  readonly rows: ChildRows;
  readonly difference: Difference;
  readonly version: number;
  readonly accessVersion: number;
  readonly absorbed: readonly StoredBefore[];
  readonly changes: readonly ChangeToTell[];
}

/** `null` when the child is stored as it is. */
export function planSave(child: ChildToSave, before: Before): SavePlan | null {
  const rows = childRows(child);
  const own = before.children.get(child.id) ?? null;
  const absorbed = child.absorbs.flatMap((id) => before.children.get(id) ?? []);
  const difference = differenceOf(own?.digests ?? null, rows, absorbed.length > 0);
  if (difference === null) return null;
  const told = own?.version ?? before.lastTold.get(child.id) ?? 0;
  const version = Math.max(child.above, told, ...absorbed.map((stored) => stored.version)) + 1;
  // The version at which access last moved: it rises only then, and stays ascending if the id goes and returns.
  const accessVersion = difference.access || own === null ? version : own.accessVersion;
  const scopes = [...(own?.scopes ?? []), ...absorbed.flatMap((stored) => stored.scopes)];
  const changes = child.quiet
    ? []
    : [...absorbed.map((stored) => endOf(stored, version)), changeOf(child, { difference, version, scopes })];
  return { child, rows, difference, version, accessVersion, absorbed, changes };
}

/** The end of a child that was absorbed, or of whom no fact stands any more. */
export function endOf({ id, scopes, digests }: StoredBefore, version: number): ChangeToTell {
  const missingEpisodeIds = Object.keys(digests?.missingEpisodes ?? {});
  return { childId: id, missingEpisodeIds, version, scopes, kind: 'erased' };
}

interface Telling {
  readonly difference: Difference;
  readonly version: number;
  /** Scopes before the change. */
  readonly scopes: readonly string[];
}

function changeOf(child: ChildToSave, { difference, version, scopes }: Telling): ChangeToTell {
  const { access, parts, changed, removed } = difference;
  // What is said of the child is shown beside each of their episodes.
  const touched = access || parts.size > 0 ? child.missingEpisodeIds.map(({ id }) => id) : changed.keys();
  return {
    childId: child.id,
    missingEpisodeIds: [...touched, ...removed],
    version,
    scopes: [...scopes, ...child.state.relations.map(({ scope }) => scope)],
    kind: access ? 'access' : 'facts',
  };
}
