import type { Pool } from 'pg';

export interface Sight {
  /** Children in a scope's sight without a relation of the other kind, in id order. */
  readonly without: readonly string[];
  /** How many of those in sight have one. */
  readonly withOthers: number;
}

/** The pool's sessions must speak as the intake role. `others` is a pattern of `like`. */
export async function childrenInSight(
  pool: Pool,
  { scope, others }: { readonly scope: string; readonly others: string },
): Promise<Sight> {
  const { rows } = await pool.query<{ child_id: string; has: boolean }>(
    `select distinct r.child_id, exists (
        select from jp.child_relation o where o.child_id = r.child_id and o.scope like $2
      ) as has
      from jp.child_relation r where r.scope = $1 order by r.child_id`,
    [scope, others],
  );
  return {
    without: rows.filter(({ has }) => !has).map(({ child_id: id }) => id),
    withOthers: rows.filter(({ has }) => has).length,
  };
}
