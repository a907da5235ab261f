import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a child's occurrences add up to, and by which place they are counted with other children's. A place is a keyed hash: no row
 * holds the words of one. Row-level security follows in a migration of its own.
 */
export class Patterns1795329100000 implements MigrationInterface {
  name = 'Patterns1795329100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    for (const sql of [OF_CHILD, PLACES, RAISED, TOGETHER]) await runner.query(sql);
    await runner.query('reset role');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    for (const table of ['joint_occasion', 'place_raising', 'occurrence_place', 'child_patterns'])
      await runner.query(`drop table jp.${table}`);
    await runner.query('reset role');
  }
}

const OF_CHILD = `
create table jp.child_patterns (
  child_id text primary key references jp.child on delete cascade,
  content json not null
);
grant select, insert, update, delete on jp.child_patterns to jp_intake;
grant select on jp.child_patterns to jp_app;
`;

/** One row for each place an occurrence is counted by. A window over a place is a range of its index. */
const PLACES = `
create table jp.occurrence_place (
  child_id text not null references jp.child on delete cascade,
  occurrence text not null,
  role text not null check (role in ('location', 'home', 'found', 'force', 'log')),
  place text not null,
  at timestamptz not null,
  marks text[] not null,
  agencies text[] not null,
  historical boolean not null,
  primary key (child_id, occurrence, role)
);
create index occurrence_place_in_time on jp.occurrence_place (place, at);
create index occurrence_place_by_role on jp.occurrence_place (role, at);
grant select, insert, update, delete on jp.occurrence_place to jp_intake;
grant select on jp.occurrence_place to jp_app;
`;

/** Occurrences that raise a pattern of a place, whoever may see the children: what an audience is shown is counted anew. */
const RAISED = `
create table jp.place_raising (
  place text not null,
  protocol text not null,
  rule text not null,
  child_id text not null references jp.child on delete cascade,
  occurrence text not null,
  role text not null,
  at timestamptz not null,
  primary key (place, protocol, rule, child_id, occurrence, role, at)
);
create index place_raising_in_time on jp.place_raising (place, at);
create index place_raising_of_child on jp.place_raising (child_id, at);
grant select, insert, update, delete on jp.place_raising to jp_intake;
grant select on jp.place_raising to jp_app;
`;

/** Two children's occurrences that are one occasion; the first id is the lesser. */
const TOGETHER = `
create table jp.joint_occasion (
  child_id text not null references jp.child on delete cascade,
  occurrence text not null,
  other_child_id text not null references jp.child on delete cascade,
  other_occurrence text not null,
  role text not null,
  place text not null,
  at timestamptz not null,
  primary key (child_id, occurrence, other_child_id, other_occurrence, role)
);
create index joint_occasion_of_other on jp.joint_occasion (other_child_id, other_occurrence);
create index joint_occasion_in_time on jp.joint_occasion (place, at);
grant select, insert, update, delete on jp.joint_occasion to jp_intake;
grant select on jp.joint_occasion to jp_app;
`;
