import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What case systems and return-interview providers tell: more of the child, the Philomena profile section by section,
 * interviews, statutory missing periods, and what a running clock has been told of. Split by information category, as
 * all that is derived is; row-level security follows in a migration of its own.
 */
export class ThreeAgencies1795309210000 implements MigrationInterface {
  name = 'ThreeAgencies1795309210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    for (const sql of [CHILD, PROFILE, INTERVIEW, CLOCK, MATCH]) await runner.query(sql);
    await runner.query('reset role');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    for (const table of TABLES) await runner.query(`drop table jp.${table}`);
    await runner.query(`
      drop index jp.deadline_of_anchor;
      alter table jp.deadline drop column warn_at, drop column stopped_at, drop column protocol;
      alter table jp.review_task drop column other;
      alter table jp.missing_episode drop column historical;`);
    await runner.query('reset role');
  }
}

const TABLES = [
  'child_third_parties',
  'child_missing_periods',
  'child_placement',
  'profile_person',
  'profile_health',
  'profile_network',
  'profile_risk',
  'return_interview_content',
  'return_interview_risk',
  'return_interview_third_parties',
  'return_interview',
  'deadline_event',
  'match_key',
] as const;

const CHILD = `
alter table jp.missing_episode add column historical boolean not null default false;
alter table jp.review_task add column other text;

create table jp.child_third_parties (
  child_id text primary key references jp.child on delete cascade,
  content json not null
);

create table jp.child_missing_periods (
  child_id text primary key references jp.child on delete cascade,
  content json not null
);

-- What lists are narrowed by; the placements themselves are in child_care.
create table jp.child_placement (
  child_id text not null references jp.child on delete cascade,
  placement_type text not null,
  from_on date not null,
  to_on date
);
create index placement_of_child on jp.child_placement (child_id);

grant select, insert, update, delete on jp.child_third_parties, jp.child_missing_periods, jp.child_placement to jp_intake;
grant select on jp.child_third_parties, jp.child_missing_periods, jp.child_placement to jp_app;
`;

/** `today`, the form's second part, is of the same category as `person` and kept beside it. */
const PROFILE = `
create table jp.profile_person (
  child_id text primary key references jp.child on delete cascade,
  content json not null
);
create table jp.profile_health (
  child_id text primary key references jp.child on delete cascade,
  content json not null
);
create table jp.profile_network (
  child_id text primary key references jp.child on delete cascade,
  content json not null
);
create table jp.profile_risk (
  child_id text primary key references jp.child on delete cascade,
  content json not null
);
grant select, insert, update, delete on
  jp.profile_person, jp.profile_health, jp.profile_network, jp.profile_risk to jp_intake;
grant select on jp.profile_person, jp.profile_health, jp.profile_network, jp.profile_risk to jp_app;
`;

const INTERVIEW = `
create table jp.return_interview (
  id text primary key,
  child_id text not null references jp.child on delete cascade,
  missing_episode_id text references jp.missing_episode on delete set null deferrable initially deferred,
  provider text not null,
  status text not null,
  sort_at timestamptz not null,
  content json not null
);
create index return_interview_of_child on jp.return_interview (child_id);
create index return_interview_by_time on jp.return_interview (sort_at desc, id);

create table jp.return_interview_content (
  return_interview_id text primary key references jp.return_interview on delete cascade,
  child_id text not null,
  content json not null
);
create table jp.return_interview_risk (
  return_interview_id text primary key references jp.return_interview on delete cascade,
  child_id text not null,
  content json not null
);
create table jp.return_interview_third_parties (
  return_interview_id text primary key references jp.return_interview on delete cascade,
  child_id text not null,
  content json not null
);
grant select, insert, update, delete on
  jp.return_interview, jp.return_interview_content, jp.return_interview_risk,
  jp.return_interview_third_parties to jp_intake;
grant select on
  jp.return_interview, jp.return_interview_content, jp.return_interview_risk,
  jp.return_interview_third_parties to jp_app;
`;

/**
 * What has been told of a clock outlives the derived rows: a rebuild must not tell it again. The fact that started the
 * clock names it, and the instant it was due tells one reckoning of it from another.
 */
const CLOCK = `
alter table jp.deadline
  add column warn_at timestamptz,
  add column stopped_at timestamptz,
  add column protocol text;
create index deadline_of_anchor on jp.deadline (anchor);
create index deadline_warning on jp.deadline (warn_at) where stopped_by is null and warn_at is not null;

create table jp.deadline_event (
  rule text not null,
  anchor text not null,
  due_at timestamptz not null,
  kind text not null check (kind in ('warned', 'warning-missed', 'overdue', 'withdrawn')),
  child_id text not null,
  owner text not null,
  at timestamptz not null,
  primary key (rule, anchor, due_at, kind)
);
create index deadline_event_of_child on jp.deadline_event (child_id);

grant select, insert on jp.deadline_event to jp_watcher;
grant select on jp.deadline_event to jp_app, jp_intake;
grant select, update on jp.child to jp_watcher;
`;

/** By what two subjects may turn out to be one person. Keyed hashes: nothing here can be read as a name or a number. */
const MATCH = `
create table jp.match_key (
  key text not null,
  agency text not null,
  scheme text not null,
  value text not null,
  primary key (key, agency, scheme, value)
);
create index match_key_of_subject on jp.match_key (agency, scheme, value);
grant select, insert on jp.match_key to jp_intake;
`;
