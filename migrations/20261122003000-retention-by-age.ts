import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Receipts, and records of the embedded log that every group has read, are removed by age: both are found by it. */
export class RetentionByAge1795316400000 implements MigrationInterface {
  name = 'RetentionByAge1795316400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    await runner.query('create index record_by_age on log.record (appended_at)');
    await runner.query('create index receipt_by_age on jp.receipt (at)');
    await runner.query('grant delete on log.record to jp_intake');
    await runner.query('reset role');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    await runner.query('revoke delete on log.record from jp_intake');
    await runner.query('drop index jp.receipt_by_age');
    await runner.query('drop index log.record_by_age');
    await runner.query('reset role');
  }
}
