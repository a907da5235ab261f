import { run } from '../../connection/statement';
import type { Session } from '../../connection/statement';
import { storableJson } from '../storable-json';
import type { MissingEpisodeRows } from './missing-episode-rows';

const CATEGORY_TABLES = ['whereabouts', 'third_parties', 'chronology'] as const;

const category = (table: (typeof CATEGORY_TABLES)[number]): string => `
    ${table}_rows as (
      insert into jp.missing_episode_${table} (missing_episode_id, child_id, content)
      select id, $1, ${table} from given
      on conflict (missing_episode_id) do update set child_id = excluded.child_id, content = excluded.content
    )`;

const EPISODES = {
  name: 'save-missing-episodes',
  text: `
    with given as (
      select * from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::jsonb[], $7::text[], $8::jsonb[],
        $9::jsonb[], $10::jsonb[], $11::jsonb[]) g (id, status, owner, sort_at, content, level, risk, whereabouts,
        third_parties, chronology)
    ), ${CATEGORY_TABLES.map(category).join(',')}, risk_rows as (
      insert into jp.missing_episode_risk (missing_episode_id, child_id, level, content)
      select id, $1, level, risk from given
      on conflict (missing_episode_id) do update set child_id = excluded.child_id, level = excluded.level,
        content = excluded.content
    )
    insert into jp.missing_episode (id, child_id, status, owner, sort_at, content)
    select id, $1, status, owner, sort_at, content from given
    on conflict (id) do update set child_id = excluded.child_id, status = excluded.status, owner = excluded.owner,
      sort_at = excluded.sort_at, content = excluded.content`,
};

const ALIASES = {
  name: 'save-missing-episode-aliases',
  text: `
    with given as (select * from unnest($2::text[], $3::text[]) g (alias, id)), unnamed as (
      delete from jp.missing_episode_alias
      where (missing_episode_id = any ($1::text[]) and alias <> all ($2::text[])) or alias = any ($1::text[])
    )
    insert into jp.missing_episode_alias (alias, missing_episode_id) select alias, id from given
    on conflict (alias) do update set missing_episode_id = excluded.missing_episode_id`,
};

const DEADLINES = {
  name: 'save-deadlines',
  text: `
    with given as (
      select * from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::timestamptz[],
        $9::text[]) g (id, rule, anchor, owner, started_at, due_at, stopped_by)
    ), gone as (
      delete from jp.deadline
      where missing_episode_id = any ($2::text[])
        and (missing_episode_id, rule, anchor) not in (select id, rule, anchor from given)
    )
    insert into jp.deadline (child_id, missing_episode_id, rule, anchor, owner, started_at, due_at, stopped_by)
    select $1, id, rule, anchor, owner, started_at, due_at, stopped_by from given
    on conflict (missing_episode_id, rule, anchor) do update set child_id = excluded.child_id, owner = excluded.owner,
      started_at = excluded.started_at, due_at = excluded.due_at, stopped_by = excluded.stopped_by`,
};

const REMOVE = {
  name: 'save-remove-missing-episodes',
  text: 'delete from jp.missing_episode where child_id = $1 and id = any ($2::text[])',
};

/** Writes the episodes that changed; those of another child that are this one's now move here. */
export async function writeMissingEpisodes(
  session: Session,
  childId: string,
  rows: readonly MissingEpisodeRows[],
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await run(session, EPISODES, [
    ...[childId, ids, rows.map(({ status }) => status), rows.map(({ owner }) => owner)],
    ...[rows.map(({ sortAt }) => sortAt), json(rows, 'content'), rows.map(({ riskLevel }) => riskLevel)],
    ...[json(rows, 'risk'), json(rows, 'whereabouts'), json(rows, 'thirdParties'), json(rows, 'chronology')],
  ]);
  const aliases = rows.flatMap(({ id, aliases: of }) => of.map((alias) => ({ alias, id })));
  await run(session, ALIASES, [ids, aliases.map(({ alias }) => alias), aliases.map(({ id }) => id)]);
  await writeDeadlines(session, childId, rows);
}

async function writeDeadlines(
  session: Session,
  childId: string,
  rows: readonly MissingEpisodeRows[],
): Promise<void> {
  const deadlines = rows.flatMap(({ id, deadlines: of }) => of.map((deadline) => ({ id, ...deadline })));
  await run(session, DEADLINES, [
    childId,
    rows.map(({ id }) => id),
    deadlines.map(({ id }) => id),
    deadlines.map(({ rule }) => rule),
    deadlines.map(({ anchor }) => anchor),
    deadlines.map(({ owner }) => owner),
    deadlines.map(({ startedAt }) => startedAt),
    deadlines.map(({ dueAt }) => dueAt),
    deadlines.map(({ stoppedBy }) => stoppedBy),
  ]);
}

export async function removeMissingEpisodes(
  session: Session,
  childId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0) await run(session, REMOVE, [childId, ids]);
}

type JsonPart = 'content' | 'risk' | 'whereabouts' | 'thirdParties' | 'chronology';

function json(rows: readonly MissingEpisodeRows[], part: JsonPart): readonly string[] {
  return rows.map((row) => storableJson(row[part]));
}
