import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Pictures are written whole and read whole, and no statement looks inside them: kept as the text they came in they
 * need not be taken apart at each write, which was half of what the database did for a record.
 */
export class PicturesAsJson1795305600000 implements MigrationInterface {
  name = 'PicturesAsJson1795305600000';

  async up(runner: QueryRunner): Promise<void> {
    await retype(runner, 'json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await retype(runner, 'jsonb');
  }
}

const TABLES = [
  'child_identity',
  'child_care',
  'missing_episode',
  'missing_episode_whereabouts',
  'missing_episode_risk',
  'missing_episode_third_parties',
  'missing_episode_chronology',
] as const;

async function retype(runner: QueryRunner, type: 'json' | 'jsonb'): Promise<void> {
  await runner.query('set role jp_owner');
  for (const table of TABLES)
    await runner.query(`alter table jp.${table} alter column content type ${type} using content::${type}`);
  await runner.query('reset role');
}
