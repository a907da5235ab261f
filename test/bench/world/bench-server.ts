import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase } from '../../../src/store/connection/ensure-database';
import { createPools, type Pools, type PoolsOptions } from '../../../src/store/connection/pools';
import { adoptOrStart } from '../../../src/store/embedded-server/adopt-or-start';
import { migrate } from '../../../src/store/migrate';
import { silentLog } from '../../support/silent-log';

/** An empty, migrated database of the benchmark's own server, which syncs to disk as it would in use. */
export interface BenchDatabase {
  readonly url: string;
  readonly pools: Pools;
  close(): Promise<void>;
}

export interface BenchServer {
  database(name: string, sizes?: PoolsOptions['sizes']): Promise<BenchDatabase>;
  stop(): Promise<void>;
}

export async function startBenchServer(): Promise<BenchServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'joint-picture-bench-'));
  // The server's own account must be able to enter it.
  chmodSync(dataDir, 0o755);
  const server = await adoptOrStart({ dataDir, log: silentLog });
  const { host, port, user, password } = server.connection;
  const address = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/postgres`;
  return {
    database: async (name, sizes = {}) => {
      const url = await ensureDatabase(address, name);
      await migrate(url);
      const pools = createPools(url, { log: silentLog, sizes });
      return { url, pools, close: () => pools.close() };
    },
    stop: async () => {
      await server.release();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
