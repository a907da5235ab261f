import { Pool } from 'pg';
import type { ConnectionLog } from './connection-log';
import { roleUrl } from './role-url';
import type { SessionSettings } from './role-url';

export interface PoolOrder extends SessionSettings {
  readonly databaseUrl: string;
  readonly max: number;
  /** Shown by the database beside each session, for whoever looks at what runs. */
  readonly name: string;
  readonly log: ConnectionLog;
  /** Statements of a session are sent as they are asked for, without waiting for the answers of those before. */
  readonly pipeline?: boolean;
}

/** A pool of sessions that speak as one role. */
export function createRolePool(order: PoolOrder): Pool {
  const pool = new Pool({
    connectionString: roleUrl(order.databaseUrl, order),
    max: order.max,
    application_name: `joint-picture ${order.name}`,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    pipeline: order.pipeline ?? false,
  });
  // A session that dies, idle or between two statements of a transaction, tells its listeners; without one the
  // process would end with it. Whoever holds the session learns of it from the next statement.
  const note = (error: Error): void =>
    order.log.warn({ pool: order.name, code: codeOf(error) }, 'a database session was lost');
  pool.on('error', note);
  pool.on('connect', (client) => client.on('error', note));
  return pool;
}

/** Codes only: a message may quote what a statement was given. */
function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
