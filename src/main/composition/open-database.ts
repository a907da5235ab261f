import type { Config } from '../../platform/config';
import type { Logger } from '../../platform/logger';
import { ensureDatabase } from '../../store/connection/ensure-database';
import { adoptOrStart, type EmbeddedServer } from '../../store/embedded-server/adopt-or-start';
import type { ServerAccess } from '../../store/embedded-server/server-access';

/** The database of this installation: the one DATABASE_URL names, or the embedded one of DATA_DIR. */
export interface Database {
  readonly url: string;
  readonly embedded: boolean;
  /** Starts the embedded server again if it died. */
  ensureRunning(): Promise<void>;
  release(): Promise<void>;
}

const NAME = 'joint_picture';

export async function openDatabase(config: Config, log: Logger): Promise<Database> {
  if (config.databaseUrl !== null) {
    return {
      url: config.databaseUrl,
      embedded: false,
      ensureRunning: async () => undefined,
      release: async () => undefined,
    };
  }
  const server = await adoptOrStart({ dataDir: config.dataDir, log });
  try {
    return { ...embedded(server), url: await ensureDatabase(addressOf(server.connection), NAME) };
  } catch (error) {
    await server.release();
    throw error;
  }
}

function embedded(server: EmbeddedServer): Omit<Database, 'url'> {
  return {
    embedded: true,
    ensureRunning: async () => void (await server.ensureRunning()),
    release: () => server.release(),
  };
}

function addressOf({ host, port, user, password }: ServerAccess): string {
  return `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/postgres`;
}
