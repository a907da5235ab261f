import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Plans, places, and standings that tell of a risk: each a text to a child under its own category. As everywhere, without claims no
 * row is seen; a restricted child needs its clearance, and whereabouts on a need-to-know basis need theirs.
 */
export class PlansAndSurroundings1795328400000 implements MigrationInterface {
  name = 'PlansAndSurroundings1795328400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    for (const [table, category] of CATEGORY_OF_TABLE) {
      await runner.query(tableOf(table));
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
  ['child_plans', 'plan'],
  ['child_places', 'whereabouts'],
  ['child_concerns', 'risk-and-intelligence'],
];

function tableOf(table: string): string {
  return `
    create table jp.${table} (
      child_id text primary key references jp.child on delete cascade,
      content json not null
    );
    grant select, insert, update, delete on jp.${table} to jp_intake;
    grant select on jp.${table} to jp_app;`;
}

function lockedBy(table: string, category: string): string {
  return `
    alter table jp.${table} enable row level security;
    alter table jp.${table} force row level security;
    create policy written on jp.${table} to jp_intake, jp_watcher using (true) with check (true);
    create policy seen on jp.${table} for select to jp_app using (
      '${category}' = any ((select jp.claimed_list('jp.categories'))::text[])
      and exists (select from jp.child c where c.id = ${table}.child_id${markers(category)}));`;
}

function markers(category: string): string {
  const cleared = (marker: string) => `'${marker}' = any ((select jp.claimed_list('jp.clearance'))::text[])`;
  const restricted = ` and (not c.restricted or coalesce(${cleared('restricted')}, false))`;
  if (category !== 'whereabouts') return restricted;
  return `${restricted} and (not c.whereabouts_need_to_know or coalesce(${cleared('whereabouts-need-to-know')}, false))`;
}
