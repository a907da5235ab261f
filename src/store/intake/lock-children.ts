import type { HashedMatchKey, LockedChildren, StoredChild } from '../../hub/ports/intake-store';
import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import { subjectText } from '../../model/agency-fact/canonical';
import type { AgencyId } from '../../model/agency/agency-id';
import { run } from '../connection/statement';
import type { Session } from '../connection/statement';
import { isCrowded } from './match-keys';
import { subjectColumns } from './subject-columns';

interface SubjectRow {
  readonly agency: AgencyId;
  readonly scheme: string;
  readonly value: string;
}

interface ReachedRow extends SubjectRow {
  readonly child_id: string | null;
}

/**
 * Subjects that share a child or a match key with one given, or have one of the keys given, or were ever linked to or
 * parted from one, and theirs in turn.
 */
const REACH = `
  with recursive reach (agency, scheme, value) as (
    (
      select * from unnest($1::text[], $2::text[], $3::text[])
      union
      select k.agency, k.scheme, k.value
      from unnest($4::text[]) given (key) join jp.match_key k using (key)
      where not ${isCrowded('given.key')}
    )
    union
    select n.agency, n.scheme, n.value
    from reach r
    cross join lateral (
      select sibling.agency, sibling.scheme, sibling.value
      from jp.subject s
      join jp.subject sibling on sibling.child_id = s.child_id
      where s.agency = r.agency and s.scheme = r.scheme and s.value = r.value
      union all
      select l.other_agency, l.other_scheme, l.other_value
      from jp.subject_link l
      where l.agency = r.agency and l.scheme = r.scheme and l.value = r.value
      union all
      select shared.agency, shared.scheme, shared.value
      from jp.match_key k
      join jp.match_key shared on shared.key = k.key
      where k.agency = r.agency and k.scheme = r.scheme and k.value = r.value and not ${isCrowded('k.key')}
    ) n
  )`;

const LOCK = {
  name: 'intake-lock',
  text: `${REACH},
  ordered as materialized (
    select *, hashtextextended(jsonb_build_array(agency, scheme, value)::text, 0) as place from reach
    union all
    select null, null, null, hashtextextended(key, 0) from unnest($4::text[]) given (key)
    where not ${isCrowded('given.key')}
    order by place
  ), locked as materialized (
    select agency, scheme, value, pg_advisory_xact_lock(place)::text from ordered
  )
  select agency, scheme, value from locked where agency is not null`,
};

const REACHED = {
  name: 'intake-reached',
  text: `${REACH}
  select reach.agency, reach.scheme, reach.value, s.child_id
  from reach left join jp.subject s using (agency, scheme, value)`,
};

/** Others may go on naming a locked child in what they count of a place; only its removal keeps them out. */
const CHILDREN = {
  name: 'intake-children',
  text: 'select id, version from jp.child where id = any($1::text[]) order by id for no key update',
};

const OF_CHILD = {
  name: 'intake-subjects-of-child',
  text: `
    select s.agency, s.scheme, s.value from jp.subject s
    where s.child_id in (select $1 union all select a.child_id from jp.child_alias a where a.alias = $1)`,
};

export async function subjectsOfChild(session: Session, id: string): Promise<readonly SubjectRef[]> {
  return (await run<SubjectRow>(session, OF_CHILD, [id])).map(subjectOf);
}

/**
 * The locks are taken over what is reached now, and what is reached is read again under them: a link or a match key may
 * have come in between. Another turn takes the rest; its locks are out of order, so a deadlock is possible then, which the
 * database resolves and the caller's next try survives.
 */
export async function lockChildrenOf(
  session: Session,
  asked: readonly SubjectRef[],
  newKeys: readonly HashedMatchKey[],
): Promise<LockedChildren> {
  const given = [...subjectColumns(asked), [...new Set(newKeys.map(({ hashed }) => hashed))]];
  const locked = await run<SubjectRow>(session, LOCK, given);
  const rows = await run<ReachedRow>(session, REACHED, given);
  const held = new Set(locked.map((row) => subjectText(subjectOf(row))));
  const subjects = rows.map(subjectOf);
  if (subjects.some((subject) => !held.has(subjectText(subject))))
    return lockChildrenOf(session, subjects, newKeys);
  const ids = [...new Set(rows.flatMap(({ child_id }) => child_id ?? []))];
  return { subjects, children: ids.length === 0 ? [] : await lockRows(session, ids, rows) };
}

async function lockRows(
  session: Session,
  ids: readonly string[],
  rows: readonly ReachedRow[],
): Promise<readonly StoredChild[]> {
  const locked = await run<{ id: string; version: string }>(session, CHILDREN, [ids]);
  return locked.map(({ id, version }) => ({
    id,
    version: Number(version),
    subjects: rows.filter(({ child_id }) => child_id === id).map(subjectOf),
  }));
}

function subjectOf({ agency, scheme, value }: SubjectRow): SubjectRef {
  return { agency, scheme, value };
}
