import { guard } from '../../access/decide';
import { placeOf } from '../../hub/ports/cursor';
import type { NotificationFilter, NotificationView } from '../../hub/ports/notification-view';
import type { Page, PageRequest } from '../../hub/ports/reading';
import type { Marker } from '../../model/agency-fact/fact-body';
import { INFORMATION_CATEGORIES } from '../../model/sharing/information-category';
import {
  notificationsByIdsStatement,
  notificationsOfEpisodesStatement,
  notificationsPageStatement,
} from './notification-statements';
import { notificationView } from './notification-view';
import type { NotificationRow } from './notification-view';
import { EMPTY_PAGE, pageOf } from './page-of';
import type { ReadSnapshot } from './read-snapshot';
import { askable } from './seen';
import { maySee } from './session-context';
import type { SessionContext } from './session-context';

const MARKINGS: readonly (readonly Marker[])[] = [
  [],
  ['whereabouts-need-to-know'],
  ['restricted'],
  ['restricted', 'whereabouts-need-to-know'],
];

/** What the audience may have of a child with each set of markers: a telling tells, by being there, of its category. */
function allowedByMarking({ decisions, audience }: SessionContext): readonly (readonly string[])[] {
  return MARKINGS.map((markers) =>
    INFORMATION_CATEGORIES.filter(
      (category) => guard(decisions, category, markers, audience.clearance).kind === 'allow',
    ),
  );
}

export async function readNotificationsByIds(
  snapshot: ReadSnapshot,
  context: SessionContext,
  ids: readonly string[],
): Promise<readonly NotificationView[]> {
  if (!maySee(context) || ids.length === 0) return [];
  const values = [context.scopes, context.now, ...allowedByMarking(context), askable(ids)];
  const rows = await snapshot.rows<NotificationRow>({ ...notificationsByIdsStatement(context), values });
  return rows.map((row) => notificationView(context, row));
}

/** In the order of time; each names the missing episode by the id asked with. */
export async function readNotificationsOfEpisodes(
  snapshot: ReadSnapshot,
  context: SessionContext,
  ids: readonly string[],
): Promise<readonly NotificationView[]> {
  if (!maySee(context) || ids.length === 0) return [];
  const values = [context.scopes, context.now, ...allowedByMarking(context), askable(ids)];
  const rows = await snapshot.rows<NotificationRow & { readonly asked_as: string }>({
    ...notificationsOfEpisodesStatement(context),
    values,
  });
  return rows.map((row) => ({ ...notificationView(context, row), missingEpisodeId: row.asked_as }));
}

/** Those of the audience's agency by when they came to be told, the latest first, then by id. */
export async function readNotifications(
  snapshot: ReadSnapshot,
  context: SessionContext,
  filter: NotificationFilter,
  { first, after }: PageRequest,
): Promise<Page<NotificationView>> {
  const place = after === null ? null : placeOf(after);
  if (!maySee(context) || (after !== null && place === null)) return EMPTY_PAGE;
  const { unacknowledged = false, toTell = false, overdue = false } = filter;
  const rows = await snapshot.rows<NotificationRow>({
    ...notificationsPageStatement(context),
    values: [
      ...[context.scopes, context.now, ...allowedByMarking(context), context.audience.agency],
      ...[unacknowledged, toTell, overdue, place?.at ?? null, place?.id ?? null, first + 1],
    ],
  });
  return pageOf(rows, first, (row) => notificationView(context, row));
}
