import type { Pool, PoolClient } from 'pg';
import { PLANNED_ONCE } from '../connection/planned-once';

/** A statement the server may keep prepared: one name always stands for one text. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** One snapshot of the database, read by one statement after another. */
export interface ReadSnapshot {
  rows<Row extends object>(statement: NamedStatement): Promise<readonly Row[]>;
  /** Ends the snapshot and gives the connection back; the next read opens another. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens on the first read: transaction and claims in one round trip. Reads asked for together wait for one another,
 * as they share one connection. The first failure is every later read's answer.
 */
export function createReadSnapshot(pool: Pool, claims: () => string): ReadSnapshot {
  let client: PoolClient | null = null;
  let failure: { readonly error: unknown } | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let closing: Promise<void> | null = null;

  const run = async <Row extends object>({ name, text, values }: NamedStatement): Promise<readonly Row[]> => {
    if (failure !== null) throw failure.error;
    try {
      client ??= await begin(pool, claims());
      return (await client.query<Row>({ name, text, values: [...values] })).rows;
    } catch (error) {
      failure = { error };
      throw error;
    }
  };
  const giveBack = async (): Promise<void> => {
    const held = client;
    client = null;
    if (held !== null) await end(held);
  };
  return {
    rows: <Row extends object>(statement: NamedStatement) => {
      if (closing !== null) return Promise.reject(new Error('the reading is over'));
      const rows = last.then(() => run<Row>(statement));
      last = rows.catch(() => undefined);
      return rows;
    },
    rest: () => {
      if (closing !== null) return closing;
      const rested = last.then(giveBack);
      last = rested;
      return rested;
    },
    close: () => {
      closing ??= last.then(giveBack);
      return closing;
    },
  };
}

async function begin(pool: Pool, claims: string): Promise<PoolClient> {
  const client = await pool.connect();
  try {
    await client.query(`begin isolation level repeatable read read only; ${PLANNED_ONCE}; select ${claims}`);
    return client;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** A connection that cannot even end its transaction is not handed to anyone else. */
async function end(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(true);
  }
}
