import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A review is asked for and decided by an id that gives nothing away, made where the hub's key is at hand. A row from
 * before has none and is listed once its child is saved again.
 */
export class ReviewsById1795309260000 implements MigrationInterface {
  name = 'ReviewsById1795309260000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    await runner.query('alter table jp.review_task add column id text');
    await runner.query('create index review_task_by_id on jp.review_task (id)');
    await runner.query('reset role');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    await runner.query('alter table jp.review_task drop column id');
    await runner.query('reset role');
  }
}
