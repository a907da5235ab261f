import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Meetings on a child, and what was recorded on the child's returns: a text to a child and information category, as other parts
 * of a child are, each behind row-level security of its category.
 */
export class MeetingsAndReturns1795329000000 implements MigrationInterface {
  name = 'MeetingsAndReturns1795329000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    for (const [table, category] of CATEGORY_OF_TABLE) {
      await runner.query(`
        create table jp.${table} (
          child_id text primary key references jp.child on delete cascade,
          content json not null
        );
        grant select, insert, update, delete on jp.${table} to jp_intake;
        grant select on jp.${table} to jp_app;`);
      await runner.query(lockedBy(table, category));
    }
    await runner.query('reset role');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    for (const [table] of CATEGORY_OF_TABLE) await runner.query(`drop table jp.${table}`);
    await runner.query('reset role');
  }
}

const CATEGORY_OF_TABLE: readonly (readonly [string, string])[] = [
  ['child_on_return', 'existence'],
  ['child_on_return_risk', 'risk-and-intelligence'],
  ['child_on_return_people', 'third-parties'],
  ['child_meetings', 'plan'],
  ['child_meeting_decisions', 'risk-and-intelligence'],
];

function lockedBy(table: string, category: string): string {
  return `
    alter table jp.${table} enable row level security;
    alter table jp.${table} force row level security;
    create policy written on jp.${table} to jp_intake, jp_watcher using (true) with check (true);
    create policy seen on jp.${table} for select to jp_app using (
      '${category}' = any ((select jp.claimed_list('jp.categories'))::text[]) and ${visible(table, category)});`;
}

function visible(table: string, category: string): string {
  const child = `${table}.child_id`;
  if (category === 'existence')
    return `exists (
      select from jp.child_relation r
      where r.child_id = ${child}
        and r.from_at <= (select jp.claimed_now())
        and (r.to_at is null or r.to_at > (select jp.claimed_now())))`;
  const cleared = `'restricted' = any ((select jp.claimed_list('jp.clearance'))::text[])`;
  return `exists (
      select from jp.child c
      where c.id = ${child} and (not c.restricted or coalesce(${cleared}, false)))`;
}
