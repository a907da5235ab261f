import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Clocks of protocols: what is to be done and by whom stands with each; some run beside every missing episode; and some tell by
 * being there what only those may know who may know of risk. What was told keeps the role it was told to.
 */
export class ClocksOfProtocols1795331100000 implements MigrationInterface {
  name = 'ClocksOfProtocols1795331100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    for (const sql of [DUTIES, SEEN, TOLD]) await runner.query(sql);
    await runner.query('reset role');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    await runner.query(DOWN);
    await runner.query('reset role');
  }
}

const DUTIES = `
alter table jp.deadline
  add column duty json not null default
    '{"says":"","ownerRole":"","managerRole":null,"source":"","soon":false,"holidaysUnknown":false}',
  add column category text not null default 'existence' check (category in ('existence', 'risk-and-intelligence')),
  drop constraint deadline_pkey,
  alter column missing_episode_id drop not null,
  add constraint deadline_of_anchor_once unique nulls not distinct (missing_episode_id, rule, anchor);
alter table jp.deadline alter column duty drop default, alter column category drop default;
create index deadline_of_child on jp.deadline (child_id);
create index deadline_of_owner on jp.deadline (owner, due_at, rule, anchor) where stopped_by is null;
`;

/** As with every table of that category: beyond existence a restricted child needs the clearance. */
const SEEN = `
drop policy seen on jp.deadline;
create policy seen on jp.deadline for select to jp_app using (
  category = any ((select jp.claimed_list('jp.categories'))::text[]) and exists (
    select from jp.child_relation r
    where r.child_id = deadline.child_id
      and r.from_at <= (select jp.claimed_now())
      and (r.to_at is null or r.to_at > (select jp.claimed_now())))
  and (category = 'existence' or exists (
    select from jp.child c
    where c.id = deadline.child_id
      and (not c.restricted or coalesce('restricted' = any ((select jp.claimed_list('jp.clearance'))::text[]), false)))));
`;

const TOLD = `
alter table jp.deadline_event
  add column role text,
  alter column missing_episode_id drop not null;
`;

const DOWN = `
delete from jp.deadline_event where missing_episode_id is null;
alter table jp.deadline_event drop column role, alter column missing_episode_id set not null;
drop policy seen on jp.deadline;
create policy seen on jp.deadline for select to jp_app using (
  'existence' = any ((select jp.claimed_list('jp.categories'))::text[]) and exists (
    select from jp.child_relation r
    where r.child_id = deadline.child_id
      and r.from_at <= (select jp.claimed_now())
      and (r.to_at is null or r.to_at > (select jp.claimed_now()))));
drop index jp.deadline_of_owner;
drop index jp.deadline_of_child;
delete from jp.deadline where missing_episode_id is null or category <> 'existence';
alter table jp.deadline
  drop constraint deadline_of_anchor_once,
  alter column missing_episode_id set not null,
  add primary key (missing_episode_id, rule, anchor),
  drop column category,
  drop column duty;
`;
