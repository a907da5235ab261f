import type { Pool } from 'pg';

/** Milliseconds by which the database's clock is ahead of this machine's, the road there and back taken out. */
export async function clockSkewMs(pool: Pool, machineTime: () => Date): Promise<number> {
  const asked = machineTime().getTime();
  const { rows } = await pool.query<{ at: Date }>('select clock_timestamp() as at');
  const answered = machineTime().getTime();
  return (rows[0]?.at.getTime() ?? answered) - (asked + answered) / 2;
}
