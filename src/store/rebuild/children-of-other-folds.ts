import type { Pool } from 'pg';
import { FOLD_VERSION } from '../../model/child/fold-child';

/** How many children were last folded by another version of the rules than this program's. */
export async function childrenOfOtherFolds(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    'select count(*)::int as count from jp.child where fold_version <> $1',
    [FOLD_VERSION],
  );
  return rows[0]?.count ?? 0;
}
