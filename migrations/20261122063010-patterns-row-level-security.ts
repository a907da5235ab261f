import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second lock on patterns. Where children were counted together is where they were, so those rows take what whereabouts take;
 * a joint occasion is of two children, and takes sight of both.
 */
export class PatternsRowLevelSecurity1795329110000 implements MigrationInterface {
  name = 'PatternsRowLevelSecurity1795329110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    for (const [table, category] of CATEGORY_OF_TABLE) await runner.query(lockedBy(table, category));
    await runner.query('reset role');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    for (const [table] of CATEGORY_OF_TABLE) {
      await runner.query(`drop policy seen on jp.${table}`);
      await runner.query(`drop policy written on jp.${table}`);
      await runner.query(`alter table jp.${table} no force row level security`);
      await runner.query(`alter table jp.${table} disable row level security`);
    }
    await runner.query('reset role');
  }
}

const CATEGORY_OF_TABLE: readonly (readonly [string, string])[] = [
  ['child_patterns', 'risk-and-intelligence'],
  ['occurrence_place', 'whereabouts'],
  ['place_raising', 'whereabouts'],
  ['joint_occasion', 'whereabouts'],
];

function lockedBy(table: string, category: string): string {
  const others = table === 'joint_occasion' ? ` and ${visible(`${table}.other_child_id`, category)}` : '';
  return `
    alter table jp.${table} enable row level security;
    alter table jp.${table} force row level security;
    create policy written on jp.${table} to jp_intake, jp_watcher using (true) with check (true);
    create policy seen on jp.${table} for select to jp_app using (
      '${category}' = any ((select jp.claimed_list('jp.categories'))::text[])
      and ${visible(`${table}.child_id`, category)}${others});`;
}

function visible(child: string, category: string): string {
  const kept = category === 'whereabouts' ? ` and ${clearedFor('whereabouts_need_to_know')}` : '';
  return `exists (
      select from jp.child c where c.id = ${child} and ${clearedFor('restricted')}${kept})`;
}

function clearedFor(column: string): string {
  const marker = column.replaceAll('_', '-');
  return `(not c.${column}
        or coalesce('${marker}' = any ((select jp.claimed_list('jp.clearance'))::text[]), false))`;
}
