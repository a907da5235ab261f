import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An agency that answers for fields of its own is told which child is meant by its own identifier. The hub may read
 * that identifier only under that agency's own claim, for a child the agency is related to: nobody else's sight opens
 * it, and a restricted child's is not opened at all.
 */
export class OwnIdentifiersOutward1795316500000 implements MigrationInterface {
  name = 'OwnIdentifiersOutward1795316500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
set role jp_owner;
alter table jp.subject enable row level security;
alter table jp.subject force row level security;
create policy written on jp.subject to jp_intake, jp_watcher using (true) with check (true);
create policy seen on jp.subject for select to jp_app using (
  'identity' = any ((select jp.claimed_list('jp.categories'))::text[])
  and 'agency:' || agency = any ((select jp.claimed_list('jp.scopes'))::text[])
  and exists (
    select from jp.child c where c.id = subject.child_id
      and (not c.restricted or coalesce('restricted' = any ((select jp.claimed_list('jp.clearance'))::text[]), false))
  )
);
grant select on jp.subject to jp_app;
reset role;
`;

const DOWN = `
set role jp_owner;
revoke select on jp.subject from jp_app;
drop policy seen on jp.subject;
drop policy written on jp.subject;
alter table jp.subject no force row level security;
alter table jp.subject disable row level security;
reset role;
`;
