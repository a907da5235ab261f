import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the watcher needs: which children to look at and when, and whom of which episode something was told. A trigger fills
 * the list, so that whatever writes or removes a clock, also by removing its child, need not remember the watcher.
 */
export class ToldClocks1795311240000 implements MigrationInterface {
  name = 'ToldClocks1795311240000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    for (const sql of [WATCHED, TRIGGERS, EVENTS, GRANTS]) await runner.query(sql);
    await runner.query('reset role');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    await runner.query(DOWN);
    await runner.query('reset role');
  }
}

const WATCHED = `
create table jp.watched_child (
  child_id text primary key,
  look_at timestamptz not null
);
create index watched_child_due on jp.watched_child (look_at, child_id);

-- Clocks from before this migration are looked at once.
insert into jp.watched_child (child_id, look_at) select distinct child_id, '-infinity'::timestamptz from jp.deadline;
`;

const TRIGGERS = `
create function jp.watch_children() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into jp.watched_child (child_id, look_at)
  select distinct child_id, '-infinity'::timestamptz from touched order by child_id
  on conflict (child_id) do update set look_at = excluded.look_at;
  return null;
end $$;
revoke execute on function jp.watch_children() from public;

create trigger watch_new after insert on jp.deadline
  referencing new table as touched for each statement execute function jp.watch_children();
create trigger watch_before after update on jp.deadline
  referencing old table as touched for each statement execute function jp.watch_children();
create trigger watch_after after update on jp.deadline
  referencing new table as touched for each statement execute function jp.watch_children();
create trigger watch_gone after delete on jp.deadline
  referencing old table as touched for each statement execute function jp.watch_children();
`;

/**
 * Who is told is part of what has been told: an authority that turns out to answer for the child was told nothing yet. A
 * generation ends when what was told in it is withdrawn; if the clock then holds after all, it is told again.
 */
const EVENTS = `
alter table jp.deadline_event
  add column missing_episode_id text not null,
  add column generation integer not null,
  drop constraint deadline_event_pkey,
  add primary key (rule, anchor, due_at, owner, generation, kind);
create index deadline_event_of_episode on jp.deadline_event (missing_episode_id);

-- A reckoning that is withdrawn may have no clock any more, and its withdrawal is still to be seen.
drop policy seen on jp.deadline_event;
create policy seen on jp.deadline_event for select to jp_app using (
  'existence' = any ((select jp.claimed_list('jp.categories'))::text[]) and exists (
    select from jp.child_relation r
    where r.child_id = deadline_event.child_id
      and r.from_at <= (select jp.claimed_now())
      and (r.to_at is null or r.to_at > (select jp.claimed_now()))));
`;

const GRANTS = `
grant select, update, delete on jp.watched_child to jp_watcher;
grant update (child_id, missing_episode_id) on jp.deadline_event to jp_watcher;
grant select on jp.child_alias to jp_watcher;
grant insert on jp.change, jp.outbox to jp_watcher;
`;

const DOWN = `
revoke insert on jp.change, jp.outbox from jp_watcher;
revoke select on jp.child_alias from jp_watcher;
revoke update (child_id, missing_episode_id) on jp.deadline_event from jp_watcher;
drop policy seen on jp.deadline_event;
create policy seen on jp.deadline_event for select to jp_app using (
  'existence' = any ((select jp.claimed_list('jp.categories'))::text[]) and exists (
    select from jp.deadline d where d.anchor = deadline_event.anchor and d.rule = deadline_event.rule));
delete from jp.deadline_event;
alter table jp.deadline_event
  drop constraint deadline_event_pkey,
  drop column missing_episode_id,
  drop column generation,
  add primary key (rule, anchor, due_at, kind);
drop trigger watch_new on jp.deadline;
drop trigger watch_before on jp.deadline;
drop trigger watch_after on jp.deadline;
drop trigger watch_gone on jp.deadline;
drop function jp.watch_children();
drop table jp.watched_child;
`;
