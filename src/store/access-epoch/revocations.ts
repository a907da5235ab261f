import type { Pool } from 'pg';

/** A token as its revocation names it: itself, or the person it speaks for, within one agency. */
export interface NamedToken {
  readonly id: string;
  readonly agency: string;
  readonly person: string;
}

export interface Revocations {
  holds(token: NamedToken): Promise<boolean>;
}

interface Known {
  readonly epoch: string;
  readonly keys: ReadonlySet<string>;
}

/**
 * What is revoked, kept until the epoch moves. The epoch is read for every question, but questions asked while a
 * reading is under way share the next one: two thousand sockets cost two small reads, and none of them an old answer.
 */
export function createRevocations(pool: Pool): Revocations {
  let known: Known | null = null;
  let waiting: Promise<Known> | null = null;
  let running: Promise<unknown> = Promise.resolve();

  const refresh = async (): Promise<Known> => {
    waiting = null;
    known = await upToDate(pool, known);
    return known;
  };
  const next = (): Promise<Known> => {
    if (waiting === null) {
      waiting = running.then(refresh);
      running = waiting.catch(() => undefined);
    }
    return waiting;
  };
  return {
    async holds({ id, agency, person }) {
      const { keys } = await next();
      return keys.has(key(agency, 'token', id)) || keys.has(key(agency, 'person', person));
    },
  };
}

async function upToDate(pool: Pool, known: Known | null): Promise<Known> {
  const { rows } = await pool.query<{ epoch: string }>({
    name: 'access-epoch',
    text: 'select epoch from jp.access_epoch',
  });
  const epoch = rows[0]?.epoch ?? '0';
  if (known?.epoch === epoch) return known;
  // Read after the epoch: may hold a later revocation already, never lacks an earlier one.
  const revoked = await pool.query<{ agency: string; kind: string; value: string }>(
    'select agency, kind, value from jp.revocation',
  );
  return { epoch, keys: new Set(revoked.rows.map(({ agency, kind, value }) => key(agency, kind, value))) };
}

function key(agency: string, kind: string, value: string): string {
  return JSON.stringify([agency, kind, value]);
}
