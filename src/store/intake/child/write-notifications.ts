import { jsonArray } from '../../connection/json-array';
import { run } from '../../connection/statement';
import type { Session } from '../../connection/statement';
import type { NotificationRow } from './notification-rows';
import type { SavePlan } from './plan-save';

/** `$1` children whose notifications changed, `$2` to `$17` all that they have, `$18` to `$20` why somebody is not told. */
const NOTIFICATIONS = {
  name: 'save-notifications',
  text: `
    with given as (
      select * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
        $10::text[], $11::text[], $12::text[], $13::timestamptz[], $14::timestamptz[], $15::timestamptz[],
        $16::timestamptz[], $17::json[])
        g (id, child_id, missing_episode_id, rule, recipient, category, by_agency, by_role, manager_role, to_agency, state,
          since, due_at, escalate_at, done_at, content)
    ), gone as (
      delete from jp.notification
      where child_id = any ($1::text[]) and (id, child_id) not in (select id, child_id from given)
    ), bars as (
      select * from unnest($18::text[], $19::text[], $20::json[]) b (id, child_id, content)
    ), bar_gone as (
      delete from jp.notification_bar p using given g
      where p.notification_id = g.id and p.child_id = g.child_id
        and (g.id, g.child_id) not in (select id, child_id from bars)
    ), written as (
      insert into jp.notification as n (id, child_id, missing_episode_id, rule, recipient, category, by_agency, by_role,
        manager_role, to_agency, state, since, due_at, escalate_at, done_at, content)
      select * from given
      on conflict (id, child_id) do update set missing_episode_id = excluded.missing_episode_id,
        category = excluded.category, by_role = excluded.by_role, manager_role = excluded.manager_role,
        state = excluded.state, since = excluded.since, due_at = excluded.due_at, escalate_at = excluded.escalate_at,
        done_at = excluded.done_at, content = excluded.content
      where (n.missing_episode_id, n.category, n.by_role, n.manager_role, n.state, n.since, n.due_at, n.escalate_at,
          n.done_at, n.content::text)
        is distinct from (excluded.missing_episode_id, excluded.category, excluded.by_role, excluded.manager_role,
          excluded.state, excluded.since, excluded.due_at, excluded.escalate_at, excluded.done_at, excluded.content::text)
      returning id
    )
    insert into jp.notification_bar (notification_id, child_id, content)
    select id, child_id, content from bars
    on conflict (notification_id, child_id) do update set content = excluded.content`,
};

interface ToWrite extends NotificationRow {
  readonly childId: string;
}

/** Writes the notifications of children whose notifications changed: all of theirs are given, and those that differ are written. */
export async function writeNotifications(session: Session, plans: readonly SavePlan[]): Promise<void> {
  const changed = plans.filter(({ difference }) => difference.parts.has('notifications'));
  if (changed.length === 0) return;
  const rows = changed.flatMap(({ child, rows: { notifications } }) =>
    notifications.map((row): ToWrite => ({ childId: child.id, ...row })),
  );
  const bars = rows.flatMap(({ id, childId, bar }) => (bar === null ? [] : [{ id, childId, bar }]));
  await run(session, NOTIFICATIONS, [
    changed.map(({ child }) => child.id),
    ...columnsOf(rows),
    jsonArray(rows.map(({ content }) => content)),
    bars.map(({ id }) => id),
    bars.map(({ childId }) => childId),
    jsonArray(bars.map(({ bar }) => bar)),
  ]);
}

function columnsOf(rows: readonly ToWrite[]): readonly unknown[] {
  return [
    rows.map(({ id }) => id),
    rows.map(({ childId }) => childId),
    rows.map(({ missingEpisodeId }) => missingEpisodeId),
    rows.map(({ rule }) => rule),
    rows.map(({ recipient }) => recipient),
    rows.map(({ category }) => category),
    rows.map(({ by }) => by),
    rows.map(({ byRole }) => byRole),
    rows.map(({ managerRole }) => managerRole),
    rows.map(({ to }) => to),
    rows.map(({ state }) => state),
    rows.map(({ since }) => since),
    rows.map(({ dueAt }) => dueAt),
    rows.map(({ escalateAt }) => escalateAt),
    rows.map(({ doneAt }) => doneAt),
  ];
}
