/**
 * The children an audience is related to at an instant: `$1` its scopes, `$2` the instant (start included, end
 * excluded). Every list starts here, so that it costs what the audience may see and not what the hub holds. The first
 * lock; row-level security asks the same again.
 */
export const SEEN = `seen as materialized (
  select distinct r.child_id from jp.child_relation r
  where r.scope = any($1::text[]) and r.from_at <= $2 and (r.to_at is null or r.to_at > $2)
)`;

/**
 * The same for one child already at hand, named by an expression. `offset 0` keeps it a question per row: turned into
 * a join, it would walk every child of a large audience to answer for one.
 */
export function relatedTo(childId: string): string {
  return `exists (
    select from jp.child_relation r
    where r.child_id = ${childId} and r.scope = any($1::text[])
      and r.from_at <= $2 and (r.to_at is null or r.to_at > $2)
    offset 0
  )`;
}

/** Ids asked for, `$3`, in order, each beside the id of the row it now names. */
export function asked(aliasTable: 'child_alias' | 'missing_episode_alias', named: string): string {
  return `asked as (
    select given.id as asked_as, coalesce(a.${named}, given.id) as id, min(given.place) as place
    from unnest($3::text[]) with ordinality as given (id, place)
    left join jp.${aliasTable} a on a.alias = given.id
    group by 1, 2
  )`;
}

/** An instant as the model writes it. */
export function instantText(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** Ids that could name a row. A text the database cannot even hold is as absent as any other. */
export function askable(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => !id.includes('\0'));
}

/** An instant as the text a cursor holds, exact to the microsecond. */
export function placeText(column: string): string {
  return `(${column} at time zone 'UTC')::text`;
}
