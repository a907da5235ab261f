import type { Pool } from 'pg';

/** The demonstration's clock offset, in milliseconds, as all processes of the installation read it. */
export interface ClockOffset {
  read(): Promise<number>;
  /** Adds to it and answers the new offset. */
  advance(milliseconds: number): Promise<number>;
}

interface Row {
  readonly milliseconds: string;
}

export function createClockOffset(pool: Pool): ClockOffset {
  return {
    async read() {
      const { rows } = await pool.query<Row>('select milliseconds from jp.clock_offset');
      return Number(rows[0]?.milliseconds ?? 0);
    },
    async advance(milliseconds) {
      const { rows } = await pool.query<Row>(
        'update jp.clock_offset set milliseconds = milliseconds + $1 returning milliseconds',
        [milliseconds],
      );
      return Number(rows[0]?.milliseconds ?? 0);
    },
  };
}
