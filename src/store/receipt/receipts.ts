import type { Pool } from 'pg';
import type { Receipt } from '../../hub/ports/intake-store';

export interface Answer {
  readonly recordId: string;
  readonly outcome: Receipt['outcome'];
  readonly reason: string | null;
}

/** How the records a sender named have ended, so far. */
export interface Receipts {
  of(recordIds: readonly string[]): Promise<readonly Answer[]>;
}

interface Row {
  readonly record_id: string;
  readonly outcome: Receipt['outcome'];
  readonly reason: string | null;
}

export function createReceipts(pool: Pool): Receipts {
  return {
    async of(recordIds) {
      const { rows } = await pool.query<Row>(
        'select record_id, outcome, reason from jp.receipt where record_id = any($1)',
        [recordIds],
      );
      return rows.map(({ record_id: recordId, outcome, reason }) => ({ recordId, outcome, reason }));
    },
  };
}
