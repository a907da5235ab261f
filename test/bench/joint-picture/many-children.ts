import type { Client } from 'pg';

/** Which copies of the model child to make: numbers `from` to `to`, both included, and through which scope they are seen. */
export interface Copies {
  readonly from: number;
  readonly to: number;
  /** The asker's own, or one of many others' by number. */
  readonly seenThrough: string | 'others';
}

/** Whose rows are copied. Copies are told apart by their given names. */
export interface ModelChild {
  readonly id: string;
  readonly givenName: string;
}

/** What the joint picture is read from, parents before children. */
const TABLES = [
  ...['child', 'child_relation', 'child_identity', 'child_care', 'child_third_parties'],
  ...['child_missing_periods', 'child_placement'],
  ...['profile_person', 'profile_health', 'profile_network', 'profile_risk'],
  ...['missing_episode', 'missing_episode_whereabouts', 'missing_episode_risk'],
  ...['missing_episode_third_parties', 'missing_episode_chronology', 'deadline', 'deadline_event'],
  ...['return_interview', 'return_interview_content', 'return_interview_risk'],
  'return_interview_third_parties',
] as const;

const OTHERS = 300;

/**
 * Copies one child's rows by number, straight into the tables that are read. Each copy is reported a minute after the one
 * before it, so that those made last are not those at the head of every list.
 */
export async function copyChildren(client: Client, model: ModelChild, copies: Copies): Promise<void> {
  await client.query('set session_replication_role = replica');
  try {
    for (const table of TABLES) await copyTable(client, table, { ...model, ...copies });
    await client.query(
      `insert into jp.child_relation (child_id, scope, because, from_at, to_at)
       select $1 || '-' || g, case when $4 = 'others' then 'caseload:la:991:worker-' || g % ${OTHERS} else $4 end,
         'stated', (select min(from_at) from jp.child_relation where child_id = $1), null
       from generate_series($2::int, $3::int) g`,
      [model.id, copies.from, copies.to, copies.seenThrough],
    );
  } finally {
    await client.query('reset session_replication_role');
  }
  await client.query('analyze');
}

/** Shows the asker all there is. */
export async function showAll(client: Client, scope: string): Promise<void> {
  await client.query(
    `insert into jp.child_relation (child_id, scope, because, from_at, to_at)
     select r.child_id, $1, r.because, min(r.from_at), null
     from jp.child_relation r
     where r.because = 'stated'
       and not exists (select from jp.child_relation s where s.child_id = r.child_id and s.scope = $1)
     group by r.child_id, r.because`,
    [scope],
  );
  await client.query('analyze');
}

async function copyTable(
  client: Client,
  table: string,
  { id, givenName, from, to }: Copies & ModelChild,
): Promise<void> {
  const { rows } = await client.query<{ column: string }>(
    `select attname as column from pg_attribute
     where attrelid = ('jp.' || $1)::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
  const columns = rows.map(({ column }) => column);
  const own = table === 'child' ? 'id' : 'child_id';
  const also = table === 'child_relation' ? `and t.because <> 'stated'` : '';
  await client.query(
    `insert into jp.${table} (${columns.join(', ')})
     select ${columns.map(copied).join(', ')}
     from generate_series($2::int, $3::int) g cross join jp.${table} t
     where t.${own} = $1 and $4::text is not null ${also}`,
    [id, from, to, givenName],
  );
}

const IDS = new Set(['id', 'child_id', 'missing_episode_id', 'return_interview_id']);

function copied(column: string): string {
  if (IDS.has(column)) return `t.${column} || '-' || g`;
  if (column === 'sort_at') return `t.sort_at - g * interval '1 minute'`;
  if (column === 'content') return `replace(t.content::text, $4::text, $4 || ' ' || g)::json`;
  return `t.${column}`;
}
