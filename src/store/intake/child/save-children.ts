import type { ChildToSave } from '../../../hub/ports/intake-store';
import { run } from '../../connection/statement';
import type { Session } from '../../connection/statement';
import { tellOf } from './change-rows';
import { endOf, planSave } from './plan-save';
import type { SavePlan } from './plan-save';
import { removeChildren, storedBefore } from './stored-before';
import { writeChildren, writeNames, writeOwn, writeRelations } from './write-children';
import { writeDeadlines } from './write-deadlines';
import { removeMissingEpisodes, writeMissingEpisodes } from './write-missing-episodes';
import type { EpisodeToWrite } from './write-missing-episodes';

const DISOWN = { name: 'save-disown', text: 'delete from jp.subject where child_id = any ($1::text[])' };

/**
 * Writes what differs from what is stored, and tells of it; an equal state writes nothing at all. However many
 * children there are, the statements are the same few. Removals come first: what moves from one of the children to
 * another is written again by its new one.
 */
export async function saveChildren(
  session: Session,
  children: readonly ChildToSave[],
  now: Date,
): Promise<void> {
  if (children.length === 0) return;
  const before = await storedBefore(
    session,
    children.flatMap(({ id, absorbs }) => [id, ...absorbs]),
  );
  const plans = children.flatMap((child) => planSave(child, before) ?? []);
  if (plans.length === 0) return;
  await removeChildren(
    session,
    plans.flatMap(({ absorbed, version }) => absorbed.map(({ id }) => ({ id, version }))),
  );
  await removeMissingEpisodes(
    session,
    plans.flatMap(({ child, difference }) => difference.removed.map((id) => ({ childId: child.id, id }))),
  );
  await writeChildren(session, plans);
  const withOwn = plans.filter(({ difference }) => difference.own);
  await writeOwn(session, withOwn);
  await writeNames(session, withOwn);
  await writeRelations(
    session,
    plans.filter(({ difference }) => difference.access),
  );
  const episodes = plans.flatMap(changedEpisodes);
  await writeMissingEpisodes(session, episodes);
  await writeDeadlines(session, episodes);
  await tellOf(
    session,
    plans.flatMap(({ changes }) => changes),
    now,
  );
}

function changedEpisodes({ child, rows, difference }: SavePlan): readonly EpisodeToWrite[] {
  return rows.missingEpisodes.flatMap((episode) => {
    const parts = difference.changed.get(episode.id);
    return parts === undefined ? [] : [{ childId: child.id, parts, rows: episode }];
  });
}

/** Removes children of whom no fact stands any more, and tells of it. */
export async function eraseChildren(session: Session, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const { children } = await storedBefore(session, ids);
  const ends = [...children.values()].map((stored) => endOf(stored, stored.version + 1));
  await run(session, DISOWN, [ids]);
  await removeChildren(
    session,
    ends.map(({ childId, version }) => ({ id: childId, version })),
  );
  await tellOf(session, ends, now);
}
