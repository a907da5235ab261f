import type { Pool } from 'pg';
import type { ChildDirectory } from '../../hub/ports/child-directory';
import type { AgencyId } from '../../model/agency/agency-id';
import type { SubjectRef } from '../../model/agency-fact/subject-ref';
import { instantAt } from '../../model/time/instant';

const CHILD = `(select coalesce((select child_id from jp.child_alias where alias = $1), $1))`;

/** The pool's sessions must speak as the intake role. */
export function createChildDirectory(pool: Pool): ChildDirectory {
  return {
    async subjectsOf(childId) {
      const { rows } = await pool.query<SubjectRef & { agency: AgencyId }>(
        `select agency, scheme, value from jp.subject where child_id = ${CHILD} order by agency, scheme, value`,
        [childId],
      );
      return rows;
    },
    async relationsHolding(childId, scope, at) {
      const { rows } = await pool.query<{ from_at: Date }>(
        `select from_at from jp.child_relation
          where child_id = ${CHILD} and scope = $2 and because = 'stated'
            and from_at <= $3 and (to_at is null or to_at > $3)
          order by from_at`,
        [childId, scope, at],
      );
      return rows.map(({ from_at: from }) => instantAt(from.getTime()));
    },
  };
}
