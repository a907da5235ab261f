import { join } from 'node:path';
import type { AgencyId } from '../../model/agency/agency-id';
import type { Clock } from '../../hub/ports/clock';
import type { EventLog } from '../../hub/ports/event-log';
import type { Protocols } from '../../model/protocol/protocol';
import { createOffsetClock, systemClock, type OffsetClock } from '../../platform/clock';
import type { Config } from '../../platform/config';
import { keyedHash } from '../../platform/ids';
import { createLogger, type Logger } from '../../platform/logger';
import { keptIn, newSecret } from '../../platform/secret-file';
import { createClockOffset } from '../../store/clock/clock-offset';
import { openDataSource } from '../../store/connection/data-source';
import { createPools, type Pools } from '../../store/connection/pools';
import { migrate } from '../../store/migrate';
import { SOURCE_NAMES } from '../source-name';
import { demonstrationPartnership } from '../demonstration/partnership';
import { loadProtocols } from '../load-protocols';
import type { Partnership } from '../partnership/partnership';
import { readPartnership } from '../partnership/read-partnership';
import { claimDataFolder } from './claim-data-folder';
import { openDatabase, type Database } from './open-database';
import { openEventLog } from './open-event-log';
import { protocolsFolder } from './protocols-folder';

/** What every process and every command of one installation stands on. */
export interface Installation {
  readonly config: Config;
  readonly log: Logger;
  readonly clock: Clock;
  readonly database: Database;
  readonly pools: Pools;
  /** Keyed hash behind every id given out. */
  readonly hash: (text: string) => string;
  readonly partnership: Partnership;
  /** Protocols as the partnership's agencies have adopted them; read once they are asked for. */
  readonly protocols: Protocols;
  /** Whether an agency has a topic to be told on: those of the partnership have. */
  readonly isTold: (agency: AgencyId) => boolean;
  /** These two are opened on first use. */
  eventLog(): EventLog;
  entities(): Promise<Entities>;
  /** Reads the demonstration's clock offset again. */
  refreshClock(): Promise<void>;
  close(): Promise<void>;
}

/** The connection through which single rows are read and written. */
export type Entities = Awaited<ReturnType<typeof openDataSource>>;

export interface OpenOptions {
  readonly part: string;
  /** Commands speak for themselves; only what is wrong is logged. */
  readonly quiet: boolean;
}

export async function openInstallation(config: Config, { part, quiet }: OpenOptions): Promise<Installation> {
  const log = createLogger({ level: quiet && config.logLevel === 'info' ? 'error' : config.logLevel, part });
  await claimDataFolder(config);
  const database = await openDatabase(config, log);
  try {
    await migrate(database.url);
    return await furnish(config, log, database);
  } catch (error) {
    await database.release();
    throw error;
  }
}

async function furnish(config: Config, log: Logger, database: Database): Promise<Installation> {
  const pools = createPools(database.url, { log });
  const demonstrationClock = config.demo && !config.production ? clockOf(pools) : null;
  await demonstrationClock?.refresh();
  const clock = demonstrationClock ?? systemClock;
  let opened: EventLog | null = null;
  let entities: Promise<Entities> | null = null;
  let protocols: Protocols | null = null;
  const partnership = await partnershipOf(config);
  return {
    config,
    log,
    clock,
    database,
    pools,
    hash: keyedHash(config.idKey ?? (await keptIn(join(config.dataDir, 'keys', 'ids'), newSecret))),
    partnership,
    get protocols() {
      return (protocols ??= loadProtocols(protocolsFolder(config), partnership));
    },
    isTold: (agency) => partnership.some(({ id }) => id === agency),
    eventLog: () => (opened ??= openEventLog({ config, clock, log, database })),
    entities: () => (entities ??= openDataSource(database.url)),
    refreshClock: async () => demonstrationClock?.refresh(),
    close: async () => {
      demonstrationClock?.stop();
      await opened?.close();
      await (await entities?.catch(() => null))?.destroy();
      await pools.close();
      await database.release();
    },
  };
}

function clockOf(pools: Pools): OffsetClock {
  const readOffset = createClockOffset(pools.feed).read;
  return createOffsetClock({ base: systemClock, readOffset, everyMs: 1_000 });
}

function partnershipOf(config: Config): Promise<Partnership> {
  if (config.issuersFile === null) return demonstrationPartnership(config.dataDir);
  return readPartnership(config.issuersFile, SOURCE_NAMES);
}
