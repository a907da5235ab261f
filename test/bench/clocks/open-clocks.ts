import { Client } from 'pg';

/** Children with five clocks each, of which one is due on some of them and the rest are far off. */
export interface OpenClocks {
  readonly children: number;
  readonly due: number;
}

export const CLOCKS_A_CHILD = 5;
const DUTY = JSON.stringify({
  says: 'Something is done in time.',
  ownerRole: 'social-worker',
  managerRole: 'team-manager',
  source: 'bench',
  soon: false,
  holidaysUnknown: false,
});

/** Writes them by statement, as intake would have left them, and the list of when to look at which child. */
export async function openClocks(url: string, { children, due }: OpenClocks): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const sql of [CHILDREN, RELATIONS, EPISODES]) await client.query(sql, [children]);
    await client.query(DEADLINES, [children, CLOCKS_A_CHILD, due, DUTY]);
    await client.query(WATCHED);
    await client.query('vacuum analyze jp.deadline, jp.watched_child, jp.child, jp.child_relation');
  } finally {
    await client.end();
  }
}

const CHILDREN = `
  insert into jp.child (id, version, access_version, provisional, restricted, whereabouts_need_to_know, fold_version)
  select 'c_' || n, 1, 1, false, false, false, 0 from generate_series(1, $1::int) n`;
const RELATIONS = `
  insert into jp.child_relation (child_id, scope, because, from_at)
  select 'c_' || n, scope, 'recorded-by', '2026-01-01' from generate_series(1, $1::int) n,
    unnest(array['agency:la:991', 'agency:pf:99']) scope`;
const EPISODES = `
  insert into jp.missing_episode (id, child_id, status, owner, historical, sort_at, content)
  select 'm_' || n, 'c_' || n, 'missing', 'pf:99', false, '2026-11-01', '{}' from generate_series(1, $1::int) n`;
const DEADLINES = `
  insert into jp.deadline
    (child_id, missing_episode_id, rule, anchor, owner, started_at, due_at, protocol, duty, category)
  select 'c_' || n, 'm_' || n, 'rule-' || k, 'anchor-' || n || '-' || k, 'la:991', '2026-11-01',
    case when k = 1 and n <= $3 then timestamptz '2026-11-20' + n * interval '1 ms' else timestamptz '2027-06-01' end,
    'bench@1', $4::json, 'existence'
  from generate_series(1, $1::int) n, generate_series(1, $2::int) k`;
const WATCHED = `
  update jp.watched_child w set look_at = d.at
  from (select child_id, min(due_at) + interval '1 ms' as at from jp.deadline group by child_id) d
  where d.child_id = w.child_id`;
