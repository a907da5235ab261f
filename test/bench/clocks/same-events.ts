import { Client } from 'pg';

const AT_ONCE = 50;
const NOW = '2026-11-22T00:00:00Z';

/** By the index: the very rows that are due, read and recorded in one statement, so many at once. */
const BY_INDEX = `
  with due as (
    select rule, anchor, due_at, owner, child_id, missing_episode_id from jp.deadline
    where stopped_by is null and due_at < $1 and due_at > $2 order by due_at limit ${AT_ONCE}
  ), told as (
    insert into jp.deadline_event (rule, anchor, due_at, owner, generation, kind, child_id, missing_episode_id, role, at)
    select rule, anchor, due_at, owner, 0, 'overdue', child_id, missing_episode_id, 'team-manager', $1 from due
  ), sent as (
    insert into jp.outbox (topic, key, headers, value, at)
    select 'notifications.la-991.v1', child_id, '{}', 'x', $1 from due
  )
  select max(due_at) as last, count(*)::int as count from due`;

/** How many are recorded a second by bare statements. */
export async function recordByIndex(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const started = process.hrtime.bigint();
    let [count, last] = [0, '2000-01-01T00:00:00Z'];
    for (;;) {
      const { rows } = await client.query<{ last: string | null; count: number }>(BY_INDEX, [NOW, last]);
      const [row] = rows;
      if (row === undefined || row.last === null) break;
      count += row.count;
      last = row.last;
    }
    return count / seconds(started);
  } finally {
    await client.end();
  }
}

const SCAN = `
  select d.rule, d.anchor, d.due_at, d.owner, d.child_id, d.missing_episode_id from jp.deadline d
  where d.stopped_by is null
    and not exists (select from jp.deadline_event e where e.anchor = d.anchor and e.rule = d.rule and e.kind = 'overdue')`;
const TELL = `
  insert into jp.deadline_event (rule, anchor, due_at, owner, generation, kind, child_id, missing_episode_id, role, at)
  values ($1, $2, $3, $4, 0, 'overdue', $5, $6, 'team-manager', $7)`;

interface ScannedRow {
  readonly rule: string;
  readonly anchor: string;
  readonly due_at: Date;
  readonly owner: string;
  readonly child_id: string;
  readonly missing_episode_id: string;
}

/** What is usually written first: every turn reads all that is open, and picks by the clock what to tell, so many at once. */
export async function recordByScan(url: string, turns: number): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const started = process.hrtime.bigint();
    let count = 0;
    for (let turn = 0; turn < turns; turn += 1) {
      const { rows } = await client.query<ScannedRow>(SCAN);
      const due = rows.filter(({ due_at }) => due_at < new Date(NOW)).slice(0, AT_ONCE);
      await client.query('begin');
      for (const row of due)
        await client.query(TELL, [
          row.rule,
          row.anchor,
          row.due_at,
          row.owner,
          row.child_id,
          row.missing_episode_id,
          NOW,
        ]);
      await client.query('commit');
      count += due.length;
    }
    return count / seconds(started);
  } finally {
    await client.end();
  }
}

function seconds(started: bigint): number {
  return Number(process.hrtime.bigint() - started) / 1e9;
}
