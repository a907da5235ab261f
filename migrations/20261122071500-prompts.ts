import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What protocols have somebody do about a child, with its row-level security: it tells of risk, and takes what risk takes. */
export class Prompts1795331900000 implements MigrationInterface {
  name = 'Prompts1795331900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    await runner.query(TABLE);
    await runner.query('reset role');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    await runner.query('drop table jp.child_prompts');
    await runner.query('reset role');
  }
}

const TABLE = `
create table jp.child_prompts (
  child_id text primary key references jp.child on delete cascade,
  content json not null
);
grant select, insert, update, delete on jp.child_prompts to jp_intake;
grant select on jp.child_prompts to jp_app;
alter table jp.child_prompts enable row level security;
alter table jp.child_prompts force row level security;
create policy written on jp.child_prompts to jp_intake, jp_watcher using (true) with check (true);
create policy seen on jp.child_prompts for select to jp_app using (
  'risk-and-intelligence' = any ((select jp.claimed_list('jp.categories'))::text[])
  and exists (
    select from jp.child c where c.id = child_prompts.child_id
      and (not c.restricted
        or coalesce('restricted' = any ((select jp.claimed_list('jp.clearance'))::text[]), false))));
`;
