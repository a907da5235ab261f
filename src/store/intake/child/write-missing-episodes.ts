import { run } from '../../connection/statement';
import type { Session } from '../../connection/statement';
import { storableJson } from '../storable-json';
import type { MissingEpisodeRows } from './missing-episode-rows';

const category = (table: 'whereabouts' | 'third_parties' | 'chronology'): string => `
    ${table}_rows as (
      insert into jp.missing_episode_${table} (missing_episode_id, child_id, content)
      select id, child_id, ${table} from given
      on conflict (missing_episode_id) do update set child_id = excluded.child_id, content = excluded.content
    )`;

const EPISODES = {
  name: 'save-missing-episodes',
  text: `
    with given as (
      select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::jsonb[], $7::text[],
        $8::jsonb[], $9::jsonb[], $10::jsonb[], $11::jsonb[]) g (child_id, id, status, owner, sort_at, content, level,
        risk, whereabouts, third_parties, chronology)
    ), ${category('whereabouts')}, ${category('third_parties')}, ${category('chronology')}, risk_rows as (
      insert into jp.missing_episode_risk (missing_episode_id, child_id, level, content)
      select id, child_id, level, risk from given
      on conflict (missing_episode_id) do update set child_id = excluded.child_id, level = excluded.level,
        content = excluded.content
    ), unnamed as (
      delete from jp.missing_episode_alias
      where (missing_episode_id = any ($2::text[]) and alias <> all ($13::text[])) or alias = any ($2::text[])
    ), named as (
      insert into jp.missing_episode_alias (missing_episode_id, alias)
      select distinct * from unnest($12::text[], $13::text[])
      on conflict (alias) do update set missing_episode_id = excluded.missing_episode_id
    )
    insert into jp.missing_episode (id, child_id, status, owner, sort_at, content)
    select id, child_id, status, owner, sort_at, content from given
    on conflict (id) do update set child_id = excluded.child_id, status = excluded.status, owner = excluded.owner,
      sort_at = excluded.sort_at, content = excluded.content`,
};

const DEADLINES = {
  name: 'save-deadlines',
  text: `
    with given as (
      select * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[],
        $8::timestamptz[], $9::text[])
        g (child_id, id, rule, anchor, owner, started_at, due_at, stopped_by)
    ), gone as (
      delete from jp.deadline
      where missing_episode_id = any ($1::text[])
        and (missing_episode_id, rule, anchor) not in (select id, rule, anchor from given)
    )
    insert into jp.deadline (child_id, missing_episode_id, rule, anchor, owner, started_at, due_at, stopped_by)
    select child_id, id, rule, anchor, owner, started_at, due_at, stopped_by from given
    on conflict (missing_episode_id, rule, anchor) do update set child_id = excluded.child_id, owner = excluded.owner,
      started_at = excluded.started_at, due_at = excluded.due_at, stopped_by = excluded.stopped_by`,
};

const REMOVE = {
  name: 'save-remove-missing-episodes',
  text: `
    delete from jp.missing_episode e using unnest($1::text[], $2::text[]) g (child_id, id)
    where e.child_id = g.child_id and e.id = g.id`,
};

export interface OwnedRows extends MissingEpisodeRows {
  readonly childId: string;
}

/** Writes the episodes that changed; those of another child that are this one's now move here. */
export async function writeMissingEpisodes(session: Session, rows: readonly OwnedRows[]): Promise<void> {
  if (rows.length === 0) return;
  const aliases = rows.flatMap(({ id, aliases: of }) => of.map((alias) => ({ alias, id })));
  await run(session, EPISODES, [
    rows.map(({ childId }) => childId),
    ...[rows.map(({ id }) => id), rows.map(({ status }) => status), rows.map(({ owner }) => owner)],
    ...[rows.map(({ sortAt }) => sortAt), json(rows, 'content'), rows.map(({ riskLevel }) => riskLevel)],
    ...[json(rows, 'risk'), json(rows, 'whereabouts'), json(rows, 'thirdParties'), json(rows, 'chronology')],
    ...[aliases.map(({ id }) => id), aliases.map(({ alias }) => alias)],
  ]);
  await writeDeadlines(session, rows);
}

async function writeDeadlines(session: Session, rows: readonly OwnedRows[]): Promise<void> {
  const deadlines = rows.flatMap(({ childId, id, deadlines: of }) =>
    of.map((deadline) => ({ childId, id, ...deadline })),
  );
  await run(session, DEADLINES, [
    rows.map(({ id }) => id),
    deadlines.map(({ childId }) => childId),
    deadlines.map(({ id }) => id),
    deadlines.map(({ rule }) => rule),
    deadlines.map(({ anchor }) => anchor),
    deadlines.map(({ owner }) => owner),
    deadlines.map(({ startedAt }) => startedAt),
    deadlines.map(({ dueAt }) => dueAt),
    deadlines.map(({ stoppedBy }) => stoppedBy),
  ]);
}

/** Removes episodes that are no longer these children's, unless they are another's already. */
export async function removeMissingEpisodes(
  session: Session,
  removed: readonly { readonly childId: string; readonly id: string }[],
): Promise<void> {
  if (removed.length === 0) return;
  await run(session, REMOVE, [removed.map(({ childId }) => childId), removed.map(({ id }) => id)]);
}

type JsonPart = 'content' | 'risk' | 'whereabouts' | 'thirdParties' | 'chronology';

function json(rows: readonly OwnedRows[], part: JsonPart): readonly string[] {
  return rows.map((row) => storableJson(row[part]));
}
