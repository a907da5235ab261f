import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A telling that is not done in time goes to the teller's manager as an overdue clock does: the watcher looks at both in one
 * list. What it notes of a telling is noted by the telling's id, under its rule and recipient.
 */
export class WatchedClocks1795331940000 implements MigrationInterface {
  name = 'WatchedClocks1795331940000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    await runner.query(VIEW);
    await runner.query('reset role');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    await runner.query('drop view jp.watched_clock');
    await runner.query('reset role');
  }
}

const VIEW = `
create view jp.watched_clock with (security_invoker = true) as
select child_id, missing_episode_id, rule, anchor, owner, due_at, warn_at, stopped_by is not null as stopped, stopped_at,
  duty
from jp.deadline
union all
select child_id, missing_episode_id, 'tell:' || rule || ':' || recipient, id, by_agency, escalate_at, null,
  state <> 'due', done_at,
  json_build_object('soon', false, 'ownerRole', by_role, 'managerRole', manager_role)
from jp.notification where escalate_at is not null;

grant select on jp.watched_clock to jp_watcher;
`;
