import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case system orders its records by when they were modified: milliseconds since 1970, which no integer holds. */
export class RevisionsAsBigint1795309200000 implements MigrationInterface {
  name = 'RevisionsAsBigint1795309200000';

  async up(runner: QueryRunner): Promise<void> {
    await retype(runner, 'bigint');
  }

  async down(runner: QueryRunner): Promise<void> {
    await retype(runner, 'integer');
  }
}

async function retype(runner: QueryRunner, type: 'bigint' | 'integer'): Promise<void> {
  await runner.query('set role jp_owner');
  for (const table of ['fact', 'inbox_line'])
    await runner.query(`alter table jp.${table} alter column revision type ${type}`);
  await runner.query('reset role');
}
