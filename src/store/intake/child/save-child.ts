import type { ChildToSave } from '../../../hub/ports/intake-store';
import { run } from '../../connection/statement';
import type { Session } from '../../connection/statement';
import { tellOf } from './change-rows';
import { childRows } from './child-rows';
import type { ChildRows } from './child-rows';
import { differenceOf } from './difference';
import type { Difference } from './difference';
import { lastTold, removeChildren, storedBefore } from './stored-before';
import type { StoredBefore } from './stored-before';
import { writeChild, writeOwn, writeRelations } from './write-child';
import { removeMissingEpisodes, writeMissingEpisodes } from './write-missing-episodes';

const DISOWN = { name: 'save-disown', text: 'delete from jp.subject where child_id = $1' };

/** Writes what differs from what is stored, and tells of it. An equal state writes nothing at all. */
export async function saveChild(session: Session, child: ChildToSave, now: Date): Promise<void> {
  const rows = childRows(child);
  const before = await storedBefore(session, [child.id, ...child.absorbs]);
  const own = before.find(({ id }) => id === child.id) ?? null;
  const absorbed = before.filter(({ id }) => id !== child.id);
  const difference = differenceOf(own?.digests ?? null, rows, absorbed.length > 0);
  if (difference === null) return;
  const told = own === null ? await lastTold(session, child.id) : own.version;
  const version = Math.max(child.above, told, ...absorbed.map((stored) => stored.version)) + 1;
  if (absorbed.length > 0)
    await removeChildren(
      session,
      absorbed.map(({ id }) => id),
      version,
    );
  await writeDifference(session, { child, rows, difference, version, own });
  if (child.quiet) return;
  await tellOfAbsorbed(session, absorbed, { version, now });
  await tellOf(session, changeOf(child, { difference, version, before }), now);
}

interface Writing {
  readonly child: ChildToSave;
  readonly rows: ChildRows;
  readonly difference: Difference;
  readonly version: number;
  readonly own: StoredBefore | null;
}

async function writeDifference(session: Session, writing: Writing): Promise<void> {
  const { child, rows, difference, version, own } = writing;
  // The version at which access last moved: it rises only then, and stays ascending if the id goes and returns.
  const accessVersion = difference.access || own === null ? version : own.accessVersion;
  await writeChild(session, child, rows, { version, accessVersion });
  if (difference.own) await writeOwn(session, child, rows);
  if (difference.access) await writeRelations(session, child);
  await removeMissingEpisodes(session, child.id, difference.removed);
  const changed = rows.missingEpisodes.filter(({ id }) => difference.changed.includes(id));
  await writeMissingEpisodes(session, child.id, changed);
}

interface Telling {
  readonly difference: Difference;
  readonly version: number;
  readonly before: readonly StoredBefore[];
}

function changeOf(child: ChildToSave, { difference, version, before }: Telling) {
  const { access, own, changed, removed } = difference;
  // What is said of the child is shown beside each of their episodes.
  const touched = access || own ? child.missingEpisodeIds.map(({ id }) => id) : changed;
  return {
    childId: child.id,
    missingEpisodeIds: [...touched, ...removed],
    version,
    scopes: [...before.flatMap(({ scopes }) => scopes), ...child.state.relations.map(({ scope }) => scope)],
    kind: access ? ('access' as const) : ('facts' as const),
  };
}

async function tellOfAbsorbed(
  session: Session,
  absorbed: readonly StoredBefore[],
  { version, now }: { readonly version: number; readonly now: Date },
): Promise<void> {
  for (const { id, scopes, digests } of absorbed) {
    const missingEpisodeIds = Object.keys(digests?.missingEpisodes ?? {});
    await tellOf(session, { childId: id, missingEpisodeIds, version, scopes, kind: 'erased' }, now);
  }
}

/** Removes a child of whom no fact stands any more, and tells of it. */
export async function eraseChild(session: Session, id: string, now: Date): Promise<void> {
  const [before] = await storedBefore(session, [id]);
  if (before === undefined) return;
  await run(session, DISOWN, [id]);
  await removeChildren(session, [id], before.version + 1);
  await tellOfAbsorbed(session, [before], { version: before.version + 1, now });
}
