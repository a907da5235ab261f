import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who was shown what, for which purpose. The hub may add rows and read them; it may change nothing but the two
 * columns by which a presence says how far it got and that it ended.
 */
export class AccessRecord1795219220000 implements MigrationInterface {
  name = 'AccessRecord1795219220000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema access_record cascade');
  }
}

const SQL = `
create schema access_record authorization jp_owner;
grant usage on schema access_record to jp_app;
set role jp_owner;

create table access_record.consultation (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  agency text not null,
  unit text,
  role text not null,
  person text not null,
  purpose text not null,
  basis text not null,
  agreements text not null,
  operation text not null,
  children text[] not null,
  shown text[] not null,
  withheld text[] not null
);
create index consultation_by_child on access_record.consultation using gin (children);

create table access_record.disclosure (
  id text primary key,
  at timestamptz not null,
  group_key text not null,
  position bigint not null,
  agency text not null,
  unit text,
  role text not null,
  purpose text not null,
  basis text not null,
  agreements text not null,
  operation text not null,
  children text[] not null,
  shown text[] not null,
  withheld text[] not null,
  payload_digest text not null
);
create index disclosure_by_child on access_record.disclosure using gin (children);
create index disclosure_by_group on access_record.disclosure (group_key, position);

create table access_record.presence (
  id text primary key,
  group_key text not null,
  agency text not null,
  role text not null,
  person text not null,
  purpose text not null,
  basis text not null,
  operation text not null,
  joined_at timestamptz not null,
  joined_position bigint not null,
  -- The end of the token: after a crash nobody says that the socket left, but it cannot have outlived this.
  until_at timestamptz not null,
  delivered_position bigint,
  left_at timestamptz
) with (fillfactor = 70);
create index presence_by_group on access_record.presence (group_key, joined_position);

grant select, insert on all tables in schema access_record to jp_app;
grant update (delivered_position, left_at) on access_record.presence to jp_app;
reset role;
`;
