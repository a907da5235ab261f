import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrationsInOrder } from './migrations-in-order';

/** Any number will do as long as every process uses the same. */
const MIGRATION_LOCK = 7_160_101;

/**
 * Brings the database to this program's schema and answers which migrations ran. Safe when several processes start
 * at once: the others wait, and find nothing left to do. The address must be of an account that may create roles
 * and schemas.
 */
export async function migrate(databaseUrl: string): Promise<readonly string[]> {
  const fence = new Client({ connectionString: databaseUrl, application_name: 'joint-picture migrate' });
  // Losing the fence's session ends the migration at its next statement; it must not end the process.
  fence.on('error', () => undefined);
  await fence.connect();
  try {
    await fence.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await runPending(databaseUrl);
  } finally {
    await fence.end();
  }
}

async function runPending(databaseUrl: string): Promise<readonly string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations: migrationsInOrder,
    migrationsTableName: 'joint_picture_migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    extra: { max: 1 },
  });
  await source.initialize();
  try {
    const ran = await source.runMigrations();
    return ran.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}
