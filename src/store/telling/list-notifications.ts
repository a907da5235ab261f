import type { Pool } from 'pg';
import type { AgencyId } from '../../model/agency/agency-id';

/** Somebody is to be told of something, by ids and codes alone. */
export interface ListedNotification {
  readonly id: string;
  readonly childId: string;
  readonly rule: string;
  readonly recipient: string;
  readonly state: string;
  readonly dueAt: string | null;
  /** When the hub told the agency, or asked it to tell. */
  readonly sentAt: string | null;
  /** Whether the notice still waits for the log. */
  readonly waits: boolean;
}

export interface NotificationsAsked {
  readonly agency: AgencyId;
  /** Only what was neither told, acknowledged nor barred. */
  readonly open: boolean;
  readonly limit: number;
}

const LIST = `
  select n.id, n.child_id as "childId", n.rule, n.recipient, n.state, n.due_at as "dueAt", s.at as "sentAt",
    exists (
      select from jp.outbox o
      where o.sent_at is null and o.topic like 'notifications.%' and o.key = n.child_id and o.at = s.at
    ) as waits
  from jp.notification n
  left join lateral (
    select e.at from jp.notification_event e
    where e.notification_id = n.id and e.kind <> 'withdrawn' order by e.generation desc limit 1
  ) s on true
  where (n.by_agency = $1 or n.to_agency = $1) and (not $2::boolean or n.state = 'due')
  order by n.state = 'due' desc, n.due_at nulls last, n.since, n.id limit $3`;

/** What an agency is told and is to tell, what is not done first. The pool's sessions must speak as the intake role. */
export async function listNotifications(
  pool: Pool,
  { agency, open, limit }: NotificationsAsked,
): Promise<readonly ListedNotification[]> {
  type Row = Omit<ListedNotification, 'dueAt' | 'sentAt'> & {
    readonly dueAt: Date | null;
    readonly sentAt: Date | null;
  };
  const { rows } = await pool.query<Row>(LIST, [agency, open, limit]);
  return rows.map((row) => ({
    ...row,
    dueAt: row.dueAt?.toISOString() ?? null,
    sentAt: row.sentAt?.toISOString() ?? null,
  }));
}
