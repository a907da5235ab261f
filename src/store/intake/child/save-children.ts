import type { ChildToSave } from '../../../hub/ports/intake-store';
import type { TouchedPlace } from '../../../hub/ports/place-patterns';
import { lockPlaces } from '../lock-places';
import { askedTogether } from '../../connection/asked-together';
import type { Session } from '../../connection/statement';
import { tellOf } from './change-rows';
import { endOf, planSave } from './plan-save';
import type { SavePlan } from './plan-save';
import { removeChildren, storedBefore } from './stored-before';
import { linkedWith, tellLinked, whoseLinksMove } from './tell-linked';
import { writeChildren, writeNames, writeOwn, writeRelations } from './write-children';
import { writeDeadlines } from './write-deadlines';
import { removeMissingEpisodes, writeMissingEpisodes } from './write-missing-episodes';
import type { EpisodeToWrite } from './write-missing-episodes';
import { writeNotifications } from './write-notifications';
import { placesOfChildren, writeOccurrencePlaces } from './write-occurrence-places';
import { writePlacements } from './write-placements';
import { writeReturnInterviews } from './write-return-interviews';
import { writeSections } from './write-sections';

/**
 * Writes what differs from what is stored, and tells of it; an equal state writes nothing at all. However many
 * children there are, the statements are the same few. Removals come first: what moves from one of the children to
 * another is written again by its new one.
 */
export async function saveChildren(
  session: Session,
  children: readonly ChildToSave[],
  now: Date,
): Promise<readonly TouchedPlace[]> {
  if (children.length === 0) return [];
  const before = await storedBefore(
    session,
    children.flatMap(({ id, absorbs }) => [id, ...absorbs]),
  );
  const plans = children.flatMap((child) => planSave(child, before) ?? []);
  if (plans.length === 0) return [];
  const places = { touched: await holdPlaces(session, plans) };
  const moving = whoseLinksMove(plans);
  const linked = await linkedWith(session, moving);
  await askedTogether(writesOf(session, plans, { now, places }));
  const told = new Set(plans.flatMap(({ child, absorbed }) => [child.id, ...absorbed.map(({ id }) => id)]));
  const others = [...linked, ...(await linkedWith(session, moving))].filter((id) => !told.has(id));
  await tellLinked(session, others, now);
  return places.touched;
}

/** Holds every place that the children leave, stay at or come to; answers those of the children that are absorbed. */
async function holdPlaces(session: Session, plans: readonly SavePlan[]): Promise<readonly TouchedPlace[]> {
  const moving = plans.filter(({ difference }) => difference.parts.has('places'));
  const absorbed = new Set(plans.flatMap((plan) => plan.absorbed.map(({ id }) => id)));
  const before = await placesOfChildren(session, [...moving.map(({ child }) => child.id), ...absorbed]);
  const after = moving.flatMap(({ child }) => child.places);
  await lockPlaces(
    session,
    [...before, ...after].map(({ place }) => place),
  );
  return before.filter(({ childId }) => absorbed.has(childId));
}

interface Writing {
  readonly now: Date;
  /** Gains what the writing touches. */
  readonly places: { touched: readonly TouchedPlace[] };
}

/** All asked for at once, and done by the session in this order: none is asked for after another has failed. */
function writesOf(
  session: Session,
  plans: readonly SavePlan[],
  { now, places }: Writing,
): readonly Promise<void>[] {
  const gone = plans.flatMap(({ absorbed, version }) => absorbed.map(({ id }) => ({ id, version })));
  const removed = plans.flatMap(({ child, difference }) =>
    difference.removed.map((id) => ({ childId: child.id, id })),
  );
  const withOwn = plans.filter(({ difference }) => difference.parts.has('own'));
  const withAccess = plans.filter(({ difference }) => difference.access);
  const episodes = plans.flatMap(changedEpisodes);
  const changes = plans.flatMap(({ changes: told }) => told);
  return [
    removeChildren(session, gone),
    removeMissingEpisodes(session, removed),
    writeChildren(session, plans),
    writeOwn(session, withOwn),
    writeNames(session, withOwn),
    writeSections(session, plans),
    writePlacements(session, plans),
    writeRelations(session, withAccess),
    writeMissingEpisodes(session, episodes),
    writeDeadlines(session, plans, episodes),
    writeReturnInterviews(session, plans),
    writeNotifications(session, plans),
    writeOccurrencePlaces(session, plans).then((touched) => {
      places.touched = [...places.touched, ...touched];
    }),
    tellOf(session, changes, now),
  ];
}

function changedEpisodes({ child, rows, difference }: SavePlan): readonly EpisodeToWrite[] {
  return rows.missingEpisodes.flatMap((episode) => {
    const parts = difference.changed.get(episode.id);
    return parts === undefined ? [] : [{ childId: child.id, parts, rows: episode }];
  });
}

/** Removes children of whom no fact stands any more, and tells of it. */
export async function eraseChildren(
  session: Session,
  ids: readonly string[],
  now: Date,
): Promise<readonly TouchedPlace[]> {
  if (ids.length === 0) return [];
  const left = await placesOfChildren(session, ids);
  await lockPlaces(
    session,
    left.map(({ place }) => place),
  );
  const { children } = await storedBefore(session, ids);
  const linked = await linkedWith(session, ids);
  const ends = [...children.values()].map((stored) => endOf(stored, stored.version + 1));
  await removeChildren(
    session,
    ends.map(({ childId, version }) => ({ id: childId, version })),
  );
  await tellOf(session, ends, now);
  await tellLinked(session, linked, now);
  return left;
}
