import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The embedded event log. An offset is never drawn while a record is written: a writer that commits late would
 * then appear behind readers who have already passed its place. Committed records are numbered afterwards, under
 * the lock of their partition's counter, so offsets come into sight in order and without gaps.
 */
export class EmbeddedLog1795219260000 implements MigrationInterface {
  name = 'EmbeddedLog1795219260000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [SCHEMA, TABLES, NUMBER_RECORDS, READ_RECORDS, GRANTS]) await runner.query(sql);
    await runner.query('reset role');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema log cascade');
  }
}

/** The roles are another migration's; a database without them still gets a log. */
const SCHEMA = `
do $$ begin
  if exists (select from pg_roles where rolname = 'jp_owner') then
    create schema log authorization jp_owner;
    set role jp_owner;
  else
    create schema log;
  end if;
end $$;
`;

const TABLES = `
create table log.topic (
  topic text primary key,
  partitions integer not null check (partitions > 0)
);

create table log.partition (
  topic text not null references log.topic,
  partition integer not null,
  next_offset bigint not null default 0,
  primary key (topic, partition)
);

create table log.record (
  seq bigint generated always as identity primary key,
  topic text not null,
  partition integer not null,
  "offset" bigint,
  key text,
  headers jsonb not null,
  value bytea,
  appended_at timestamptz not null,
  foreign key (topic, partition) references log.partition
);
create unique index record_place on log.record (topic, partition, "offset") where "offset" is not null;
create index record_unnumbered on log.record (topic, partition, seq) where "offset" is null;
-- A record is compressed neither well nor cheaply: it is kept as it came.
alter table log.record alter column value set storage external;

create table log.reader_group (
  reader_group text not null,
  topic text not null,
  partition integer not null,
  next_offset bigint not null,
  -- Raised by whoever takes the partition over. A commit under an older number is refused.
  fence bigint not null default 0,
  primary key (reader_group, topic, partition),
  foreign key (topic, partition) references log.partition
);

-- A row says who reads; whether it still lives is told by the advisory lock it holds.
create table log.reader (
  reader_id integer generated always as identity primary key,
  reader_group text not null,
  topics text[] not null
);
create index reader_of_group on log.reader (reader_group);
`;

/** Each statement of the function sees what was committed before it began, so what it waited for is included. */
const NUMBER_RECORDS = `
create function log.number_records(of_topic text, of_partition integer) returns bigint
language plpgsql volatile as $$
declare
  head bigint;
  numbered bigint;
begin
  if not exists (select from log.record r
                 where r.topic = of_topic and r.partition = of_partition and r."offset" is null) then
    select p.next_offset into head from log.partition p where p.topic = of_topic and p.partition = of_partition;
    return head;
  end if;
  select p.next_offset into head from log.partition p
  where p.topic = of_topic and p.partition = of_partition for no key update;
  with waiting as (
    select r.seq, head + row_number() over (order by r.seq) - 1 as place
    from (select seq from log.record u
          where u.topic = of_topic and u.partition = of_partition and u."offset" is null
          order by u.seq limit 10000) r
  )
  update log.record r set "offset" = w.place from waiting w where r.seq = w.seq;
  get diagnostics numbered = row_count;
  update log.partition p set next_offset = head + numbered
  where p.topic = of_topic and p.partition = of_partition;
  return head + numbered;
end $$;
`;

/** At least one record however large it is, then as many more as fit. */
const READ_RECORDS = `
create function log.read_records(
  of_topic text, of_partition integer, from_offset bigint, at_most integer, at_most_bytes bigint
) returns setof log.record
language plpgsql volatile as $$
begin
  perform log.number_records(of_topic, of_partition);
  return query
  select r.* from log.record r
  join (
    select c.seq, sum(c.bytes) over (order by c.place) - c.bytes as bytes_before
    from (select u.seq, u."offset" as place, coalesce(octet_length(u.value), 0) as bytes from log.record u
          where u.topic = of_topic and u.partition = of_partition and u."offset" >= from_offset
          order by u."offset" limit at_most) c
  ) fitting on fitting.seq = r.seq
  where fitting.bytes_before = 0 or fitting.bytes_before < at_most_bytes
  order by r."offset";
end $$;
`;

const GRANTS = `
do $$
declare r text;
begin
  foreach r in array array['jp_app', 'jp_intake'] loop
    if exists (select from pg_roles where rolname = r) then
      execute format('grant usage on schema log to %I', r);
      execute format('grant select, insert on log.topic, log.partition, log.record to %I', r);
      execute format('grant update (next_offset) on log.partition to %I', r);
      execute format('grant update ("offset") on log.record to %I', r);
      execute format('grant select, insert, update on log.reader_group to %I', r);
      execute format('grant select, insert, delete on log.reader to %I', r);
      execute format('grant usage on all sequences in schema log to %I', r);
    end if;
  end loop;
end $$;
`;
