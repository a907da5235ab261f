import type { Pool } from 'pg';
import type { Clock } from '../../hub/ports/clock';

/** Agencies change their names by the year; a reading may be this old, in milliseconds. */
const FRESH_MS = 60_000;

export type AgencyNames = () => Promise<ReadonlyMap<string, string>>;

/** The registry's names, read now and then and shared by all sessions: they are the same for every audience. */
export function createAgencyNames(pool: Pool, clock: Clock): AgencyNames {
  let read: Promise<ReadonlyMap<string, string>> | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  return () => {
    const now = clock.now().getTime();
    if (read !== null && Math.abs(now - readAt) < FRESH_MS) return read;
    readAt = now;
    const asked = namesIn(pool);
    read = asked;
    asked.catch(() => {
      if (read === asked) read = null;
    });
    return asked;
  };
}

async function namesIn(pool: Pool): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; name: string }>('select id, name from jp.agency');
  return new Map(rows.map(({ id, name }) => [id, name]));
}
