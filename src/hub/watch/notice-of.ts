import type { AgencyId } from '../../model/agency/agency-id';
import type { KeyedHash } from '../../model/child/identifiers';
import type { LogRecord } from '../ports/event-log';
import type { Reckoning, ToldEvent } from '../ports/watch-store';

/** The topic on which an agency is told what concerns it: `notifications.la-991.v1` for `la:991`. */
export function notificationsTopic(agency: AgencyId): string {
  return `notifications.${agency.replace(':', '-')}.v1`;
}

/** Tells a clock's owner by opaque ids, and names the role in their agency that is to hear of it; whoever may know more asks the hub. The same event has the same id whoever tells it. */
export function noticeOf(
  { childId, missingEpisodeId, rule, anchor, dueAt, owner }: Reckoning,
  { kind, generation, role }: ToldEvent,
  { hash, now }: { readonly hash: KeyedHash; readonly now: Date },
): LogRecord {
  const id = hash(`notice ${JSON.stringify([rule, anchor, dueAt, owner, generation, kind])}`);
  return {
    topic: notificationsTopic(owner),
    key: childId,
    headers: {
      ce_specversion: '1.0',
      ce_id: id,
      ce_source: '/joint-picture',
      ce_type: 'joint-picture.notification.v1',
      ce_time: now.toISOString(),
      'content-type': 'application/json',
    },
    value: new TextEncoder().encode(
      JSON.stringify({ kind, rule, role, child: childId, missingEpisode: missingEpisodeId, dueAt }),
    ),
  };
}
