import { Client } from 'pg';

/** About as many occurrences as a busy home has in two years. */
export const AT_ONE_PLACE = 200;

const HISTORY = `
  insert into jp.child (id, version, access_version, provisional, restricted, whereabouts_need_to_know, fold_version)
  select 'c_old_' || n, 1, 1, false, false, false, 1 from generate_series(0, $1::int / 5) n;
`;

/** Each occurrence at the place it is of, spread over two years. */
const OCCURRENCES = `
  insert into jp.occurrence_place (child_id, occurrence, role, place, at, marks, agencies, historical)
  select 'c_old_' || (n / 5), 'm_old_' || n, 'location', 'place ' || (n % greatest(1, $1::int / ${AT_ONE_PLACE})),
    $2::timestamptz - (n::bigint * 7919 % 63072000) * interval '1 second',
    case n % 3 when 0 then '{absent,reported}'::text[] else '{missing,reported}'::text[] end, '{pf:99}', false
  from generate_series(0, $1::int - 1) n`;

const RAISED = `
  insert into jp.place_raising (place, protocol, rule, child_id, occurrence, role, at)
  select place, 'west-midlands-2015@1', 'absences-from-one-location', child_id, occurrence, role, at
  from jp.occurrence_place where 'absent' = any (marks)`;

/** Fills a history past intake, straight into the derived tables. */
export async function fillHistory(url: string, episodes: number, until: Date): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // Every child is there: the check row by row would be most of the time.
    await client.query('set statement_timeout = 0; set session_replication_role = replica');
    await client.query(HISTORY, [episodes]);
    await client.query(OCCURRENCES, [episodes, until]);
    await client.query(RAISED);
    await client.query('vacuum analyze jp.occurrence_place');
    await client.query('vacuum analyze jp.place_raising');
    await client.query('analyze jp.child');
  } finally {
    await client.end();
  }
}
