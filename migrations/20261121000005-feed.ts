import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The change feed that every hub tails, its sequencer, and the outbox for the systems outside. */
export class Feed1795219205000 implements MigrationInterface {
  name = 'Feed1795219205000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function jp.number_changes(integer)');
    await runner.query('drop table jp.change, jp.sequencer, jp.outbox');
  }
}

const SQL = `
set role jp_owner;
create table jp.change (
  id bigint generated always as identity primary key,
  position bigint unique,
  child_id text not null,
  missing_episode_ids text[] not null,
  child_version bigint not null,
  scopes text[] not null,
  kind text not null,
  at timestamptz not null
);
create index change_unnumbered on jp.change (id) where position is null;

create table jp.sequencer (
  feed text primary key,
  head bigint not null
);
insert into jp.sequencer (feed, head) values ('change', 0);

-- Numbers committed changes, oldest first, and answers how many. The row lock is the fence: each statement here sees
-- all that was committed when it began, so whoever waited for the lock goes on where the other ended. A child's
-- changes are drawn and committed while the child is locked, so their ids are in the order of their versions.
create function jp.number_changes(most integer) returns bigint language plpgsql as $$
declare
  last bigint;
  numbered bigint;
begin
  select head into strict last from jp.sequencer where feed = 'change' for update;
  with next as (
    select id, row_number() over (order by id) as place
    from (select id from jp.change where position is null order by id limit most) waiting
  )
  update jp.change c set position = last + next.place from next where c.id = next.id;
  get diagnostics numbered = row_count;
  if numbered > 0 then
    update jp.sequencer set head = last + numbered where feed = 'change';
  end if;
  return numbered;
end $$;
revoke execute on function jp.number_changes(integer) from public;
grant execute on function jp.number_changes(integer) to jp_intake;

create table jp.outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  key text not null,
  headers jsonb not null,
  value bytea not null,
  at timestamptz not null,
  sent_at timestamptz
);
create index outbox_unsent on jp.outbox (id) where sent_at is null;

grant select, insert, update, delete on jp.change, jp.outbox to jp_intake;
grant select, update on jp.sequencer to jp_intake;
grant select on jp.change, jp.sequencer to jp_app, jp_watcher;
reset role;
`;
