import type { Installation } from '../../../../src/main/composition/installation';
import { openEventLog } from '../../../../src/main/composition/open-event-log';
import { protocolsFolder } from '../../../../src/main/composition/protocols-folder';
import { loadProtocols } from '../../../../src/main/load-protocols';
import { loadConfig } from '../../../../src/platform/config';
import { keyedHash } from '../../../../src/platform/ids';
import { createLogger } from '../../../../src/platform/logger';
import { openDataSource } from '../../../../src/store/connection/data-source';
import type { createWorldDatabase } from '../../../support/world-database';
import { inventedPartnership } from './invented-partnership';

export interface Grounds {
  readonly dataDir: string;
  readonly database: Awaited<ReturnType<typeof createWorldDatabase>>;
  readonly clock: { now(): Date };
}

/** An installation like any other, but for its clock and its invented partnership. */
export async function installationOn({ dataDir, database, clock }: Grounds): Promise<Installation> {
  const config = loadConfig({ DATA_DIR: dataDir, DATABASE_URL: database.url, PORT: '0', DEMO: 'off' });
  const log = createLogger({ level: 'error', part: 'worked-cases' });
  const partnership = await inventedPartnership(dataDir);
  const on = { url: database.url, release: () => Promise.resolve() };
  const eventLog = openEventLog({ config, clock, log, database: on as Installation['database'] });
  const entities = await openDataSource(database.url);
  return {
    ...{ config, log, clock, partnership, pools: database.pools },
    database: on as Installation['database'],
    hash: keyedHash('a key for tests only'),
    protocols: loadProtocols(protocolsFolder(config), partnership),
    isTold: (id) => partnership.some((each) => each.id === id),
    eventLog: () => eventLog,
    entities: () => Promise.resolve(entities),
    refreshClock: () => Promise.resolve(),
    close: async () => {
      await eventLog.close();
      await entities.destroy();
    },
  };
}
