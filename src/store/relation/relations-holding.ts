import type { Pool } from 'pg';
import { instantAt } from '../../model/time/instant';
import type { Instant } from '../../model/time/occurred';

const CHILD = `(select coalesce((select child_id from jp.child_alias where alias = $1), $1))`;

/**
 * When the stated relations of a scope to a child began that hold at an instant (UTC). The pool's sessions must
 * speak as the intake role.
 */
export async function relationsHolding(
  pool: Pool,
  { childId, scope }: { readonly childId: string; readonly scope: string },
  at: Date,
): Promise<readonly Instant[]> {
  const { rows } = await pool.query<{ from_at: Date }>(
    `select from_at from jp.child_relation
      where child_id = ${CHILD} and scope = $2 and because = 'stated'
        and from_at <= $3 and (to_at is null or to_at > $3)
      order by from_at`,
    [childId, scope, at],
  );
  return rows.map(({ from_at: from }) => instantAt(from.getTime()));
}
