import type { Pool, PoolClient } from 'pg';
import type { RecordedChild, RehearsalStore } from '../../hub/ports/rehearsal-store';
import type { AgencyFact, SubjectRef } from '../../model/agency-fact/agency-fact';
import { subjectText } from '../../model/agency-fact/canonical';
import type { AgencyId } from '../../model/agency/agency-id';
import { run } from '../connection/statement';
import { factsOf } from '../intake/fact-rows';

const CHILDREN = {
  name: 'rehearsal-children',
  text: `
    with page as (select id from jp.child where id > $1 order by id limit $2)
    select s.child_id as id, s.agency, s.scheme, s.value
    from page join jp.subject s on s.child_id = page.id
    order by s.child_id, s.agency, s.scheme, s.value`,
};

/** Children and their facts, as one snapshot has them. The pool's sessions must speak as the intake role. */
export function createRehearsalStore(pool: Pool): RehearsalStore {
  return {
    reading: async (work) => {
      const session = await pool.connect();
      let failure: Error | undefined;
      try {
        await session.query(
          'begin isolation level repeatable read read only; set local statement_timeout = 0',
        );
        const result = await work({
          count: () => countOf(session),
          childrenAfter: (last, limit) => childrenAfter(session, last, limit),
        });
        await session.query('commit');
        return result;
      } catch (error) {
        failure = error instanceof Error ? error : new Error('unreadable');
        throw error;
      } finally {
        session.release(failure);
      }
    },
  };
}

async function countOf(session: PoolClient): Promise<number> {
  const { rows } = await session.query<{ count: number }>('select count(*)::int as count from jp.child');
  return rows[0]?.count ?? 0;
}

async function childrenAfter(
  session: PoolClient,
  last: string | null,
  limit: number,
): Promise<readonly RecordedChild[]> {
  const rows = await run<{ id: string; agency: AgencyId; scheme: string; value: string }>(session, CHILDREN, [
    last ?? '',
    limit,
  ]);
  const facts = factsBySubject(await factsOf(session, rows));
  const children = new Map<string, SubjectRef[]>();
  for (const { id, agency, scheme, value } of rows) {
    const subject = { agency, scheme, value };
    children.set(id, [...(children.get(id) ?? []), subject]);
  }
  return [...children].map(([id, subjects]) => ({
    id,
    subjects,
    facts: subjects.flatMap((subject) => facts.get(subjectText(subject)) ?? []),
  }));
}

function factsBySubject(facts: readonly AgencyFact[]): ReadonlyMap<string, readonly AgencyFact[]> {
  const bySubject = new Map<string, AgencyFact[]>();
  for (const fact of facts) {
    const text = subjectText(fact.subject);
    const known = bySubject.get(text);
    if (known === undefined) bySubject.set(text, [fact]);
    else known.push(fact);
  }
  return bySubject;
}
