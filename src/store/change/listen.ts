import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { roleUrl } from '../connection/role-url';
import type { DatabaseRole } from '../connection/role-url';

export interface ListenOrder {
  readonly databaseUrl: string;
  readonly role: DatabaseRole;
  readonly channel: 'jp_change' | 'jp_change_unnumbered';
  /** Called on each notification, after each (re)connection, and at least every `atLeastEveryMs`. */
  readonly wake: () => void;
  readonly atLeastEveryMs?: number;
}

const RECONNECT_MS = 500;

/**
 * Listens on a session of its own. A notification only hastens: it may be lost with its session, so `wake` is called
 * on a timer as well, and the caller always looks for itself. Resolves once it listens, or has failed to once; it
 * goes on trying until stopped.
 */
export async function listen(order: ListenOrder): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  const timer = setInterval(order.wake, order.atLeastEveryMs ?? 1_000);
  let session = await connected(order);
  const running = (async () => {
    while (!stopping.signal.aborted) {
      if (session !== null) await ended(session, stopping.signal);
      if (stopping.signal.aborted) break;
      await pause(RECONNECT_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (!stopping.signal.aborted) session = await connected(order);
    }
    await session?.end().catch(() => undefined);
  })();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
  };
}

async function connected({ databaseUrl, role, channel, wake }: ListenOrder): Promise<Client | null> {
  const client = new Client({
    connectionString: roleUrl(databaseUrl, { role, statementTimeoutMs: 10_000 }),
    application_name: `joint-picture listen ${channel}`,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  client.on('notification', wake);
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
    wake();
    return client;
  } catch {
    // The database is away; the timer goes on waking and the next try comes.
    await client.end().catch(() => undefined);
    return null;
  }
}

function ended(client: Client, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    client.once('end', resolve);
    client.once('error', () => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
    if (signal.aborted) resolve();
  });
}
