import { DataSource } from 'typeorm';
import { EmbeddedLog1795219260000 } from '../../../migrations/20261121000100-embedded-log';
import {
  freshDatabase,
  templateFrom,
  type DatabaseConnection,
  type TestDatabase,
} from '../../support/database';
import type { Engine } from './engine';
import { eventLogContract } from './event-log-contract';
import { openLog } from './open-log';

jest.setTimeout(60_000);

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

describe('the embedded event log', () => {
  let database: TestDatabase;
  let engine: Engine;

  beforeAll(async () => {
    database = await freshDatabase(await templateFrom('embedded_log', createLogSchema));
    const address = { engine: 'embedded', url: database.url } as const;
    engine = { address, open: () => openLog(address), close: () => database.drop() };
  });
  afterAll(() => engine.close());

  eventLogContract(() => engine);
});
