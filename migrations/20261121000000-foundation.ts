import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles first, then the fact log, the derived rows split by information category, and quarantine. Deployment decides
 * who may log in as which role; here they are only what grants and policies name.
 */
export class Foundation1795219200000 implements MigrationInterface {
  name = 'Foundation1795219200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [ROLES, FACT_LOG, DERIVED, ACCESS_STATE]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema jp cascade');
  }
}

const ROLES = `
do $$
declare r text;
begin
  foreach r in array array['jp_owner','jp_migrator','jp_app','jp_intake','jp_watcher'] loop
    begin
      execute format('create role %I nologin', r);
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
  execute format('grant jp_owner, jp_migrator, jp_app, jp_intake, jp_watcher to %I', current_user);
  grant jp_owner to jp_migrator;
end $$;
create schema jp authorization jp_owner;
grant usage on schema jp to jp_app, jp_intake, jp_watcher;
set role jp_owner;
`;

const FACT_LOG = `
create table jp.agency (
  id text primary key,
  name text not null,
  kind text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  successor text references jp.agency
);

create table jp.fact (
  fact_id bigint generated always as identity primary key,
  agency text not null,
  source text not null,
  record text not null,
  line integer not null,
  part text not null,
  revision integer not null,
  subject_agency text not null,
  subject_scheme text not null,
  subject_value text not null,
  kind text not null,
  occurred_start timestamptz not null,
  occurred_end timestamptz not null,
  occurred_precision text not null,
  author_ref text,
  author_rank text,
  historical boolean not null,
  received_at timestamptz not null,
  unique (agency, source, record, line, part, revision)
);
create index fact_of_subject on jp.fact (subject_agency, subject_scheme, subject_value);

create table jp.fact_content (
  fact_id bigint primary key references jp.fact,
  content jsonb not null
);

-- Who was ever linked to or parted from whom, both ways round: what may be one child is found and locked by it.
create table jp.subject_link (
  agency text not null,
  scheme text not null,
  value text not null,
  other_agency text not null,
  other_scheme text not null,
  other_value text not null,
  primary key (agency, scheme, value, other_agency, other_scheme, other_value)
);

create table jp.inbox_line (
  agency text not null,
  source text not null,
  record text not null,
  line integer not null,
  revision integer not null,
  digest text not null,
  primary key (agency, source, record, line, revision)
);

create table jp.receipt (
  topic text not null,
  partition integer not null,
  "offset" bigint not null,
  record_id text,
  outcome text not null,
  reason text,
  at timestamptz not null,
  primary key (topic, partition, "offset")
);
create index receipt_of_record on jp.receipt (record_id) where record_id is not null;

create table jp.quarantine (
  id bigint generated always as identity primary key,
  topic text not null,
  partition integer not null,
  "offset" bigint not null,
  agency text not null,
  source text not null,
  reason text not null,
  detail text not null,
  headers jsonb not null,
  value bytea,
  state text not null default 'held' check (state in ('held', 'replayed', 'dismissed')),
  at timestamptz not null,
  settled_at timestamptz
);
create index quarantine_held on jp.quarantine (at) where state = 'held';

grant select, insert on jp.fact, jp.fact_content, jp.subject_link, jp.inbox_line, jp.receipt to jp_intake;
grant select, insert, update on jp.quarantine to jp_intake;
grant select on jp.agency to jp_app, jp_intake, jp_watcher;
grant insert, update on jp.agency to jp_intake;
`;

const DERIVED = `
create table jp.child (
  id text primary key,
  version bigint not null,
  access_version bigint not null,
  provisional boolean not null,
  restricted boolean not null,
  whereabouts_need_to_know boolean not null,
  fold_version integer not null
);

-- Digests of what was last written, so that an equal fold writes nothing. Apart from the rows: they would tell two
-- withheld values from equal ones.
create table jp.child_digest (
  child_id text primary key references jp.child on delete cascade,
  own text not null,
  access text not null,
  missing_episodes jsonb not null
);

-- The last version told of an id whose child was absorbed or is nobody now: if the id returns it goes on above it.
create table jp.child_gone (
  id text primary key,
  version bigint not null
);

create table jp.subject (
  agency text not null,
  scheme text not null,
  value text not null,
  child_id text not null references jp.child deferrable initially deferred,
  primary key (agency, scheme, value)
);
create index subject_of_child on jp.subject (child_id);

create table jp.child_alias (
  alias text primary key,
  child_id text not null references jp.child on delete cascade deferrable initially deferred
);
create index alias_of_child on jp.child_alias (child_id);

create table jp.child_relation (
  child_id text not null references jp.child on delete cascade,
  scope text not null,
  because text not null,
  from_at timestamptz not null,
  to_at timestamptz
);
create index relation_by_scope on jp.child_relation (scope, child_id);
create index relation_by_child on jp.child_relation (child_id, scope);
create index relation_start on jp.child_relation (scope, from_at);
create index relation_end on jp.child_relation (scope, to_at) where to_at is not null;

create table jp.child_identity (
  child_id text primary key references jp.child on delete cascade,
  content jsonb not null
);

create table jp.child_care (
  child_id text primary key references jp.child on delete cascade,
  content jsonb not null
);

create table jp.missing_episode (
  id text primary key,
  child_id text not null references jp.child on delete cascade,
  status text not null,
  owner text not null,
  sort_at timestamptz not null,
  content jsonb not null
);
create index missing_episode_of_child on jp.missing_episode (child_id);
create index missing_episode_by_time on jp.missing_episode (sort_at desc, id);

create table jp.missing_episode_alias (
  alias text primary key,
  missing_episode_id text not null references jp.missing_episode on delete cascade
);

create table jp.missing_episode_whereabouts (
  missing_episode_id text primary key references jp.missing_episode on delete cascade,
  child_id text not null,
  content jsonb not null
);

create table jp.missing_episode_risk (
  missing_episode_id text primary key references jp.missing_episode on delete cascade,
  child_id text not null,
  level text,
  content jsonb not null
);

create table jp.missing_episode_third_parties (
  missing_episode_id text primary key references jp.missing_episode on delete cascade,
  child_id text not null,
  content jsonb not null
);

create table jp.missing_episode_chronology (
  missing_episode_id text primary key references jp.missing_episode on delete cascade,
  child_id text not null,
  content jsonb not null
);

create table jp.deadline (
  child_id text not null references jp.child on delete cascade,
  missing_episode_id text not null references jp.missing_episode on delete cascade,
  rule text not null,
  anchor text not null,
  owner text not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  stopped_by text,
  primary key (missing_episode_id, rule, anchor)
);
create index deadline_running on jp.deadline (due_at) where stopped_by is null;

create table jp.review_task (
  child_id text not null references jp.child on delete cascade,
  reason text not null,
  field text not null,
  fact text not null,
  primary key (child_id, reason, field, fact)
);

grant select, insert, update, delete on
  jp.child, jp.child_digest, jp.child_gone, jp.subject, jp.child_alias, jp.child_relation, jp.child_identity, jp.child_care,
  jp.missing_episode,
  jp.missing_episode_alias, jp.missing_episode_whereabouts, jp.missing_episode_risk, jp.missing_episode_third_parties,
  jp.missing_episode_chronology, jp.deadline, jp.review_task to jp_intake;
grant select on
  jp.child, jp.child_alias, jp.child_relation, jp.child_identity, jp.child_care, jp.missing_episode,
  jp.missing_episode_alias, jp.missing_episode_whereabouts, jp.missing_episode_risk, jp.missing_episode_third_parties,
  jp.missing_episode_chronology, jp.deadline, jp.review_task to jp_app;
grant select on jp.child, jp.child_relation, jp.missing_episode, jp.deadline to jp_watcher;
`;

const ACCESS_STATE = `
create table jp.access_epoch (
  one boolean primary key default true check (one),
  epoch bigint not null,
  agreements text not null
);
insert into jp.access_epoch (epoch, agreements) values (0, '');

create table jp.revocation (
  agency text not null,
  kind text not null check (kind in ('token', 'person')),
  value text not null,
  at timestamptz not null,
  primary key (agency, kind, value)
);

create table jp.clock_offset (
  one boolean primary key default true check (one),
  milliseconds bigint not null
);
insert into jp.clock_offset (milliseconds) values (0);

grant delete on jp.inbox_line, jp.receipt to jp_intake;
grant select on jp.access_epoch, jp.revocation, jp.clock_offset to jp_app, jp_intake, jp_watcher;
grant insert on jp.revocation to jp_app, jp_intake;
grant update on jp.access_epoch to jp_app, jp_intake;
grant update on jp.clock_offset to jp_intake;
reset role;
`;
