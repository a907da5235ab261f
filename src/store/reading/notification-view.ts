import type { NotificationView, TellingBar, TellingDone } from '../../hub/ports/notification-view';
import type { AgencyId } from '../../model/agency/agency-id';
import type { Recipient } from '../../model/agency-fact/telling-facts';
import type { InformationCategory } from '../../model/sharing/information-category';
import type { Instant } from '../../model/time/occurred';
import { guarded, noteChild } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

export interface NotificationRow extends ChildColumns {
  readonly id: string;
  readonly missing_episode_id: string | null;
  readonly rule: string;
  readonly recipient: Recipient;
  readonly category: InformationCategory;
  readonly by_agency: AgencyId;
  readonly by_role: string;
  readonly manager_role: string | null;
  readonly to_agency: AgencyId | null;
  readonly state: NotificationView['state'];
  readonly since: Instant;
  readonly due_at: Instant | null;
  readonly escalate_at: Instant | null;
  readonly sent_at: Instant | null;
  readonly escalated_at: Instant | null;
  readonly place_at: string;
  readonly content: Pick<NotificationView, 'says' | 'source' | 'protocol' | 'someBarred'> & {
    readonly done: TellingDone | null;
  };
  readonly bar: TellingBar | null;
}

/** Makes the view of one row and notes in the ledger what it shows. */
export function notificationView(context: SessionContext, row: NotificationRow): NotificationView {
  noteChild(context, row);
  // That it is there tells of its category.
  guarded(context, row.category, row, () => null);
  return {
    id: row.id,
    childId: row.child_id,
    missingEpisodeId: row.missing_episode_id,
    rule: row.rule,
    recipient: row.recipient,
    to: row.to_agency,
    by: row.by_agency,
    byRole: row.by_role,
    managerRole: row.manager_role,
    state: row.state,
    since: row.since,
    dueAt: row.due_at,
    escalateAt: row.escalate_at,
    sentAt: row.sent_at,
    escalatedAt: row.escalated_at,
    ...row.content,
    bar: row.state === 'barred' ? guarded(context, 'third-parties', row, () => row.bar) : { kind: 'silent' },
  };
}
