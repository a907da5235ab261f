import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second lock. The first is the repository's own query; this one holds when that is wrong. Claims are set per
 * transaction; without claims the settings read as null, every comparison is null, and no row is seen.
 */
export class RowLevelSecurity1795219210000 implements MigrationInterface {
  name = 'RowLevelSecurity1795219210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    await runner.query(CLAIMS);
    for (const table of DERIVED_TABLES) await runner.query(forceFor(table));
    await runner.query(RELATION_POLICY);
    for (const [table, category] of CATEGORY_OF_TABLE) await runner.query(categoryPolicy(table, category));
    await runner.query('reset role');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of DERIVED_TABLES) {
      await runner.query(`drop policy if exists seen on jp.${table}`);
      await runner.query(`drop policy if exists written on jp.${table}`);
      await runner.query(`alter table jp.${table} no force row level security`);
      await runner.query(`alter table jp.${table} disable row level security`);
    }
    await runner.query('drop function jp.claimed_list(text)');
    await runner.query('drop function jp.claimed_now()');
  }
}

/** Every table with rows about a child. Alias tables answer only through the row they name. */
const DERIVED_TABLES = [
  'child',
  'child_relation',
  'child_alias',
  'child_identity',
  'child_care',
  'missing_episode',
  'missing_episode_alias',
  'missing_episode_whereabouts',
  'missing_episode_risk',
  'missing_episode_third_parties',
  'missing_episode_chronology',
  'deadline',
  'review_task',
] as const;

const CATEGORY_OF_TABLE: readonly (readonly [string, string])[] = [
  ['child', 'existence'],
  ['child_alias', 'existence'],
  ['child_identity', 'identity'],
  ['child_care', 'family-and-network'],
  ['missing_episode', 'existence'],
  ['missing_episode_whereabouts', 'whereabouts'],
  ['missing_episode_risk', 'risk-and-intelligence'],
  ['missing_episode_third_parties', 'third-parties'],
  ['missing_episode_chronology', 'risk-and-intelligence'],
  ['deadline', 'existence'],
  ['review_task', 'existence'],
  ['missing_episode_alias', 'existence'],
];

const CLAIMS = `
create function jp.claimed_list(claim text) returns text[] language sql stable
  return string_to_array(nullif(current_setting(claim, true), ''), ' ');
create function jp.claimed_now() returns timestamptz language sql stable
  return nullif(current_setting('jp.now', true), '')::timestamptz;
grant execute on function jp.claimed_list(text), jp.claimed_now() to jp_app, jp_intake, jp_watcher;
`;

function forceFor(table: string): string {
  return `
    alter table jp.${table} enable row level security;
    alter table jp.${table} force row level security;
    create policy written on jp.${table} to jp_intake, jp_watcher using (true) with check (true);`;
}

const RELATION_POLICY = `
create policy seen on jp.child_relation for select to jp_app using (
  scope = any ((select jp.claimed_list('jp.scopes'))::text[])
);`;

/**
 * What is of existence asks for the relation itself, as a list of it asks once per row. Beyond existence, a restricted
 * child needs the clearance and whereabouts on a need-to-know basis need theirs, so the child's row is asked.
 */
function categoryPolicy(table: string, category: string): string {
  return `create policy seen on jp.${table} for select to jp_app using (
    '${category}' = any ((select jp.claimed_list('jp.categories'))::text[]) and ${visible(table, category)});`;
}

function visible(table: string, category: string): string {
  if (table === 'missing_episode_alias')
    return 'exists (select from jp.missing_episode e where e.id = missing_episode_alias.missing_episode_id)';
  if (category === 'existence') return related(table === 'child' ? 'child.id' : `${table}.child_id`);
  return `exists (select from jp.child c where c.id = ${table}.child_id${markers(category)})`;
}

function related(childId: string): string {
  return `exists (
    select from jp.child_relation r
    where r.child_id = ${childId}
      and r.from_at <= (select jp.claimed_now())
      and (r.to_at is null or r.to_at > (select jp.claimed_now()))
  )`;
}

function markers(category: string): string {
  const cleared = (marker: string) => `'${marker}' = any ((select jp.claimed_list('jp.clearance'))::text[])`;
  const restricted = ` and (not c.restricted or coalesce(${cleared('restricted')}, false))`;
  if (category !== 'whereabouts') return restricted;
  return `${restricted} and (not c.whereabouts_need_to_know or coalesce(${cleared('whereabouts-need-to-know')}, false))`;
}
