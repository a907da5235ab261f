import { DataSource } from 'typeorm';
import { EmbeddedLog1795219260000 } from '../../../migrations/20261121000100-embedded-log';
import {
  freshDatabase,
  templateFrom,
  type DatabaseConnection,
  type TestDatabase,
} from '../../support/database';

/** A database with nothing in it but the embedded log's tables. */
export async function logDatabase(): Promise<TestDatabase> {
  return freshDatabase(await templateFrom('embedded_log', createLogSchema));
}

async function createLogSchema({ host, port, user, password, database }: DatabaseConnection): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    host,
    port,
    username: user,
    password,
    database,
    migrations: [EmbeddedLog1795219260000],
  });
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
}
