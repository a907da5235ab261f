import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * By what missing episodes are linked: the log they are told of in, or another child with whom one went. Both are keyed hashes, so
 * that no row holds a log's number. With whom a child is says where they may be, so the rows take what whereabouts take.
 */
export class LinksOfEpisodes1795343700000 implements MigrationInterface {
  name = 'LinksOfEpisodes1795343700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    await runner.query(LINKS);
    await runner.query('reset role');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    await runner.query('drop table jp.missing_episode_link');
    await runner.query('reset role');
  }
}

const cleared = (marker: string): string =>
  `coalesce('${marker}' = any ((select jp.claimed_list('jp.clearance'))::text[]), false)`;

const LINKS = `
create table jp.missing_episode_link (
  missing_episode_id text not null references jp.missing_episode on delete cascade,
  child_id text not null references jp.child on delete cascade,
  kind text not null check (kind in ('log', 'with')),
  mark text not null,
  primary key (missing_episode_id, kind, mark)
);
create index missing_episode_link_by_mark on jp.missing_episode_link (mark);
grant select, insert, update, delete on jp.missing_episode_link to jp_intake;
grant select on jp.missing_episode_link to jp_app;
alter table jp.missing_episode_link enable row level security;
alter table jp.missing_episode_link force row level security;
create policy written on jp.missing_episode_link to jp_intake, jp_watcher using (true) with check (true);
create policy seen on jp.missing_episode_link for select to jp_app using (
  'whereabouts' = any ((select jp.claimed_list('jp.categories'))::text[])
  and exists (
    select from jp.child c where c.id = missing_episode_link.child_id
      and (not c.restricted or ${cleared('restricted')})
      and (not c.whereabouts_need_to_know or ${cleared('whereabouts-need-to-know')})));
`;
