import type { KeyedHash } from '../../model/child/identifiers';
import type { SentTelling } from '../../model/telling/sent-telling';
import type { Instant } from '../../model/time/occurred';
import type { LogRecord } from '../ports/event-log';
import { notificationsTopic } from '../watch/notice-of';

/** Tells an agency by opaque ids, with the rule and the role it is for; whoever may know more asks the hub. The same sending has the same id. */
export function tellingNotice(
  { id, generation, kind, childId, missingEpisodeId, rule, recipient, agency, role }: SentTelling,
  { hash, now, dueAt }: { readonly hash: KeyedHash; readonly now: Date; readonly dueAt: Instant | null },
): LogRecord {
  return {
    topic: notificationsTopic(agency),
    key: childId,
    headers: {
      ce_specversion: '1.0',
      ce_id: hash(`notice ${JSON.stringify([id, generation, kind])}`),
      ce_source: '/joint-picture',
      ce_type: 'joint-picture.notification.v1',
      ce_time: now.toISOString(),
      'content-type': 'application/json',
    },
    value: new TextEncoder().encode(
      JSON.stringify({
        kind,
        rule,
        role,
        recipient,
        notification: id,
        child: childId,
        missingEpisode: missingEpisodeId,
        dueAt,
      }),
    ),
  };
}
