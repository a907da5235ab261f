import { randomUUID } from 'node:crypto';
import type { FormGuard } from './form-guard';
import { textOf } from './read-form';
import type { Sending } from './send-form';
import { seenBy, type BoardViewer } from './viewer';

export const ACKNOWLEDGE = 'acknowledge';

/** What a page needs so that its reader may say that their agency has what it was told: one form to each telling. */
export interface MayAcknowledge {
  readonly agency: string;
  readonly action: string;
  /** One for each time the page is written; the telling's id makes it one for each form. */
  readonly key: string;
  readonly token: string;
}

/** Null for a reader whose agreement does not let them. */
export function mayAcknowledge(
  guard: FormGuard,
  viewer: BoardViewer,
  childId: string,
): MayAcknowledge | null {
  if (viewer.acknowledges !== true || viewer.agency === undefined) return null;
  const key = `board-${randomUUID()}`;
  return {
    agency: viewer.agency,
    action: seenBy(viewer, `/child/${encodeURIComponent(childId)}/${ACKNOWLEDGE}`),
    key,
    token: guard.tokenFor({ viewer: viewer.key, child: childId, form: ACKNOWLEDGE, key }),
  };
}

const ACKNOWLEDGE_NOTIFICATION = `mutation AcknowledgeNotification($input: AcknowledgeNotificationInput!) {
  acknowledgeNotification(input: $input) { notification { id state } }
}`;

/** The form as the mutation it stands for; null when it names no telling. */
export function acknowledging(childId: string, form: URLSearchParams): Sending | null {
  const notificationId = textOf(form, 'notificationId');
  if (notificationId === '') return null;
  const key = `${textOf(form, 'key')}:${notificationId}`;
  return { query: ACKNOWLEDGE_NOTIFICATION, variables: { input: { key, childId, notificationId } } };
}
