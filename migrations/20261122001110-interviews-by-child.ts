import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A referral may be told of under two names for a person that nobody has joined yet: then it is an interview of each
 * child, under one id, until they are joined or one is corrected. Neither may take the other's row.
 */
export class InterviewsByChild1795309270000 implements MigrationInterface {
  name = 'InterviewsByChild1795309270000';

  async up(runner: QueryRunner): Promise<void> {
    await rekey(runner, { interview: 'id, child_id', part: 'return_interview_id, child_id' });
    await runner.query('set role jp_owner');
    await runner.query(
      'create index return_interview_of_episode on jp.return_interview (missing_episode_id)',
    );
    await runner.query('reset role');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('set role jp_owner');
    await runner.query('drop index jp.return_interview_of_episode');
    await runner.query('reset role');
    await rekey(runner, { interview: 'id', part: 'return_interview_id' });
  }
}

const PARTS = ['content', 'risk', 'third_parties'] as const;

async function rekey(
  runner: QueryRunner,
  { interview, part }: { readonly interview: string; readonly part: string },
): Promise<void> {
  await runner.query('set role jp_owner');
  for (const name of PARTS) {
    const table = `return_interview_${name}`;
    await runner.query(`
      alter table jp.${table}
        drop constraint ${table}_return_interview_id_fkey,
        drop constraint ${table}_pkey,
        add primary key (${part})`);
  }
  await runner.query(`
    alter table jp.return_interview drop constraint return_interview_pkey, add primary key (${interview})`);
  for (const name of PARTS) {
    const table = `return_interview_${name}`;
    await runner.query(`
      alter table jp.${table} add constraint ${table}_return_interview_id_fkey
        foreign key (${part}) references jp.return_interview (${interview}) on delete cascade`);
  }
  await runner.query('reset role');
}
