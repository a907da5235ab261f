import type { Pool } from 'pg';
import type { ConnectionLog } from './connection-log';
import { createRolePool } from './role-pool';
import type { PoolOrder } from './role-pool';
import type { SessionSettings } from './role-url';

/**
 * One pool per kind of work, so that a burst of one cannot starve another: people's queries, live frames, intake,
 * the access record (without which nothing is sent), the hub's own tailing of its feed, and the watching of clocks.
 */
export interface Pools {
  readonly http: Pool;
  readonly live: Pool;
  readonly intake: Pool;
  readonly record: Pool;
  readonly feed: Pool;
  readonly watch: Pool;
  close(): Promise<void>;
}

export type PoolName = Exclude<keyof Pools, 'close'>;

export interface PoolsOptions {
  readonly log: ConnectionLog;
  /** Sessions per pool; those left out keep their default. */
  readonly sizes?: Partial<Readonly<Record<PoolName, number>>>;
}

type PoolSettings = SessionSettings & Pick<PoolOrder, 'max' | 'pipeline'>;

const SETTINGS: Readonly<Record<PoolName, PoolSettings>> = {
  http: { role: 'jp_app', statementTimeoutMs: 10_000, max: 10 },
  live: { role: 'jp_app', statementTimeoutMs: 10_000, max: 6 },
  intake: { role: 'jp_intake', statementTimeoutMs: 30_000, max: 6, byKey: true, pipeline: true },
  record: { role: 'jp_app', statementTimeoutMs: 5_000, max: 4 },
  feed: { role: 'jp_app', statementTimeoutMs: 10_000, max: 2 },
  watch: { role: 'jp_watcher', statementTimeoutMs: 30_000, max: 2, byKey: true },
};

export function createPools(databaseUrl: string, { log, sizes = {} }: PoolsOptions): Pools {
  const open = (name: PoolName): Pool =>
    createRolePool({ ...SETTINGS[name], databaseUrl, name, log, max: sizes[name] ?? SETTINGS[name].max });
  const pools = {
    http: open('http'),
    live: open('live'),
    intake: open('intake'),
    record: open('record'),
    feed: open('feed'),
    watch: open('watch'),
  };
  return {
    ...pools,
    close: async () => {
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
    },
  };
}
