import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is to be told of what, and what was sent of it. A notification is derived, and seen by whoever may have the category it
 * tells of by being there; why somebody is not told is of third parties. What was sent outlives every rebuild.
 */
export class Notifications1795330200000 implements MigrationInterface {
  name = 'Notifications1795330200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    for (const sql of [NOTIFICATION, BAR, EVENT, SEEN]) await runner.query(sql);
    await runner.query('reset role');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    await runner.query('drop table jp.notification_event, jp.notification_bar, jp.notification');
    await runner.query('reset role');
  }
}

const NOTIFICATION = `
create table jp.notification (
  id text not null,
  child_id text not null references jp.child on delete cascade,
  missing_episode_id text,
  rule text not null,
  recipient text not null,
  category text not null,
  by_agency text not null,
  by_role text not null,
  manager_role text,
  to_agency text,
  state text not null check (state in ('due', 'told', 'acknowledged', 'barred')),
  since timestamptz not null,
  due_at timestamptz,
  escalate_at timestamptz,
  done_at timestamptz,
  content json not null,
  primary key (id, child_id)
);
create index notification_of_child on jp.notification (child_id);
create index notification_of_episode on jp.notification (missing_episode_id);
create index notification_by_time on jp.notification (since desc, id);

-- The watcher looks after what is to go to a manager, as after any clock.
create trigger watch_new after insert on jp.notification
  referencing new table as touched for each statement execute function jp.watch_children();
create trigger watch_before after update on jp.notification
  referencing old table as touched for each statement execute function jp.watch_children();
create trigger watch_gone after delete on jp.notification
  referencing old table as touched for each statement execute function jp.watch_children();

grant select, insert, update, delete on jp.notification to jp_intake;
grant select on jp.notification to jp_app, jp_watcher;
`;

const BAR = `
create table jp.notification_bar (
  notification_id text not null,
  child_id text not null,
  content json not null,
  primary key (notification_id, child_id),
  foreign key (notification_id, child_id) references jp.notification (id, child_id) on delete cascade
);
grant select, insert, update, delete on jp.notification_bar to jp_intake;
grant select on jp.notification_bar to jp_app;
`;

/** A generation ends when what was sent in it is withdrawn; if it is then to be told after all, it is sent again. */
const EVENT = `
create table jp.notification_event (
  notification_id text not null,
  generation integer not null,
  kind text not null check (kind in ('telling', 'to-tell', 'withdrawn')),
  child_id text not null,
  missing_episode_id text,
  rule text not null,
  recipient text not null,
  agency text not null,
  role text not null,
  at timestamptz not null,
  primary key (notification_id, generation, kind)
);
create index notification_event_of_child on jp.notification_event (child_id);
grant select, insert, update (child_id, missing_episode_id) on jp.notification_event to jp_intake;
grant select on jp.notification_event to jp_app;
`;

const related = (table: string): string => `exists (
    select from jp.child_relation r
    where r.child_id = ${table}.child_id
      and r.from_at <= (select jp.claimed_now())
      and (r.to_at is null or r.to_at > (select jp.claimed_now())))`;

const cleared = (table: string): string => `exists (
    select from jp.child c
    where c.id = ${table}.child_id
      and (not c.restricted or coalesce('restricted' = any ((select jp.claimed_list('jp.clearance'))::text[]), false)))`;

const may = (category: string): string =>
  `${category} = any ((select jp.claimed_list('jp.categories'))::text[])`;

const SEEN = `
alter table jp.notification enable row level security;
alter table jp.notification force row level security;
create policy written on jp.notification to jp_intake, jp_watcher using (true) with check (true);
create policy seen on jp.notification for select to jp_app using (
  ${may("'existence'")} and ${may('category')} and ${related('notification')}
  and (category = 'existence' or ${cleared('notification')}));

alter table jp.notification_bar enable row level security;
alter table jp.notification_bar force row level security;
create policy written on jp.notification_bar to jp_intake using (true) with check (true);
create policy seen on jp.notification_bar for select to jp_app using (
  ${may("'third-parties'")} and ${cleared('notification_bar')});

alter table jp.notification_event enable row level security;
alter table jp.notification_event force row level security;
create policy written on jp.notification_event to jp_intake using (true) with check (true);
create policy seen on jp.notification_event for select to jp_app using (
  ${may("'existence'")} and ${related('notification_event')});
`;
