import type { TestDatabase } from '../../support/database';
import type { Engine } from './engine';
import { eventLogContract } from './event-log-contract';
import { logDatabase } from './log-database';
import { openLog } from './open-log';

jest.setTimeout(60_000);

describe('the embedded event log', () => {
  let database: TestDatabase;
  let engine: Engine;

  beforeAll(async () => {
    database = await logDatabase();
    const address = { engine: 'embedded', url: database.url } as const;
    engine = { address, open: () => openLog(address), close: () => database.drop() };
  });
  afterAll(() => engine.close());

  eventLogContract(() => engine);
});
