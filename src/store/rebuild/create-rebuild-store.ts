import type { Pool, PoolClient } from 'pg';
import type { Clock } from '../../hub/ports/clock';
import type { RebuildStore, RebuildTransaction } from '../../hub/ports/rebuild-store';
import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import type { AgencyId } from '../../model/agency/agency-id';
import { run } from '../connection/statement';
import { intakeTransaction } from '../intake/create-intake-store';
import { transaction } from '../intake/transaction';

const SUBJECTS = {
  name: 'rebuild-subjects',
  text: `
    select distinct subject_agency as agency, subject_scheme as scheme, subject_value as value
    from jp.fact
    where (subject_agency, subject_scheme, subject_value) > ($1, $2, $3)
    order by 1, 2, 3 limit $4`,
};

/** Deleting a child takes everything hung on it along; subjects hold on to theirs and go first. */
const DROP = `
  delete from jp.subject;
  delete from jp.child;`;

/** The fact log and the derived rows for a rebuild. The pool's sessions must speak as the intake role. */
export function createRebuildStore(pool: Pool, clock: Clock): RebuildStore {
  return {
    rebuilding: (viewer, work) =>
      transaction(
        pool,
        viewer,
        async (session) => {
          await session.query(
            'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0',
          );
          return work(rebuildTransaction(session, clock.now()));
        },
        'alone',
      ),
  };
}

function rebuildTransaction(session: PoolClient, now: Date): RebuildTransaction {
  return {
    ...intakeTransaction(session, now),
    dropDerived: async () => {
      const { rows } = await session.query<{ highest: string }>(
        `select coalesce(max(version), 0) as highest
         from (select version from jp.child union all select version from jp.child_gone) v`,
      );
      await session.query(DROP);
      return Number(rows[0]?.highest ?? 0);
    },
    subjectsAfter: (last, limit) => subjectsAfter(session, last, limit),
  };
}

function subjectsAfter(
  session: PoolClient,
  last: SubjectRef | null,
  limit: number,
): Promise<readonly SubjectRef[]> {
  const after = [last?.agency ?? '', last?.scheme ?? '', last?.value ?? ''];
  return run<{ agency: AgencyId; scheme: string; value: string }>(session, SUBJECTS, [...after, limit]);
}
