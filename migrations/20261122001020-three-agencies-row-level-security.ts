import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The second lock on what the three agencies tell; as in the first such migration, without claims no row is seen. */
export class ThreeAgenciesRowLevelSecurity1795309220000 implements MigrationInterface {
  name = 'ThreeAgenciesRowLevelSecurity1795309220000';

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
  ['child_third_parties', 'third-parties'],
  ['child_missing_periods', 'existence'],
  ['child_placement', 'family-and-network'],
  ['profile_person', 'plan'],
  ['profile_health', 'health'],
  ['profile_network', 'third-parties'],
  ['profile_risk', 'risk-and-intelligence'],
  ['return_interview', 'existence'],
  ['return_interview_content', 'interview-content'],
  ['return_interview_risk', 'risk-and-intelligence'],
  ['return_interview_third_parties', 'third-parties'],
  ['deadline_event', 'existence'],
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
  if (table === 'deadline_event')
    return `exists (
      select from jp.deadline d where d.anchor = deadline_event.anchor and d.rule = deadline_event.rule)`;
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
