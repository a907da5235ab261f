import { askedTogether } from '../../connection/asked-together';
import { jsonArray } from '../../connection/json-array';
import { run } from '../../connection/statement';
import type { Session } from '../../connection/statement';
import type { EpisodePart } from './episode-parts';
import type { MissingEpisodeRows } from './missing-episode-rows';

const category = (table: 'whereabouts' | 'third_parties' | 'chronology', from: number): string => `
    ${table}_rows as (
      insert into jp.missing_episode_${table} (missing_episode_id, child_id, content)
      select * from unnest($${from}::text[], $${from + 1}::text[], $${from + 2}::json[])
      on conflict (missing_episode_id) do update set child_id = excluded.child_id, content = excluded.content
    )`;

const EPISODES = {
  name: 'save-missing-episodes',
  text: `
    with ${category('whereabouts', 8)}, ${category('third_parties', 11)}, ${category('chronology', 14)}, risk_rows as (
      insert into jp.missing_episode_risk (missing_episode_id, child_id, content, level)
      select * from unnest($17::text[], $18::text[], $19::json[], $20::text[])
      on conflict (missing_episode_id) do update set child_id = excluded.child_id, level = excluded.level,
        content = excluded.content
    )
    insert into jp.missing_episode (id, child_id, content, status, owner, historical, sort_at)
    select * from unnest($1::text[], $2::text[], $3::json[], $4::text[], $5::text[], $6::boolean[], $7::timestamptz[])
    on conflict (id) do update set child_id = excluded.child_id, status = excluded.status, owner = excluded.owner,
      historical = excluded.historical, sort_at = excluded.sort_at, content = excluded.content`,
};

const NAMES = {
  name: 'save-missing-episode-names',
  text: `
    with unnamed as (
      delete from jp.missing_episode_alias
      where (missing_episode_id = any ($1::text[]) and alias <> all ($3::text[])) or alias = any ($1::text[])
    )
    insert into jp.missing_episode_alias (missing_episode_id, alias)
    select distinct * from unnest($2::text[], $3::text[])
    on conflict (alias) do update set missing_episode_id = excluded.missing_episode_id`,
};

/** One statement may not write a row twice: what stays is left alone. */
const LINKS = {
  name: 'save-missing-episode-links',
  text: `
    with given as (
      select * from unnest($2::text[], $3::text[], $4::text[], $5::text[]) g (missing_episode_id, child_id, kind, mark)
    ), unlinked as (
      delete from jp.missing_episode_link k
      where k.missing_episode_id = any ($1::text[]) and not exists (
        select from given g
        where g.missing_episode_id = k.missing_episode_id and g.kind = k.kind and g.mark = k.mark)
    )
    insert into jp.missing_episode_link (missing_episode_id, child_id, kind, mark)
    select * from given
    on conflict (missing_episode_id, kind, mark) do update set child_id = excluded.child_id`,
};

const REMOVE = {
  name: 'save-remove-missing-episodes',
  text: `
    delete from jp.missing_episode e using unnest($1::text[], $2::text[]) g (child_id, id)
    where e.child_id = g.child_id and e.id = g.id`,
};

/** A child's missing episode, and which parts of it to write. */
export interface EpisodeToWrite {
  readonly childId: string;
  readonly parts: ReadonlySet<EpisodePart>;
  readonly rows: MissingEpisodeRows;
}

/** Writes the parts that changed. Of an episode that was another child's, they are all: it moves here. */
export async function writeMissingEpisodes(
  session: Session,
  episodes: readonly EpisodeToWrite[],
): Promise<void> {
  if (episodes.length === 0) return;
  const whole = having(episodes, 'episode').map(({ rows }) => rows);
  const risky = having(episodes, 'risk');
  const values = [
    ...[...part(episodes, 'episode', 'content'), whole.map(({ status }) => status)],
    ...[whole.map(({ owner }) => owner), whole.map(({ historical }) => historical)],
    whole.map(({ sortAt }) => sortAt),
    ...part(episodes, 'whereabouts', 'whereabouts'),
    ...part(episodes, 'thirdParties', 'thirdParties'),
    ...part(episodes, 'chronology', 'chronology'),
    ...[...part(episodes, 'risk', 'risk'), risky.map(({ rows }) => rows.riskLevel)],
  ];
  await askedTogether([
    run(session, EPISODES, values),
    writeNames(session, having(episodes, 'names')),
    writeLinks(session, having(episodes, 'links')),
  ]);
}

type JsonPart = 'content' | 'risk' | 'whereabouts' | 'thirdParties' | 'chronology';

/** Ids, children and texts of the episodes of which this part is to be written. */
function part(episodes: readonly EpisodeToWrite[], of: EpisodePart, text: JsonPart): readonly unknown[] {
  const those = having(episodes, of);
  return [
    those.map(({ rows }) => rows.id),
    those.map(({ childId }) => childId),
    jsonArray(those.map(({ rows }) => rows[text])),
  ];
}

function having(episodes: readonly EpisodeToWrite[], of: EpisodePart): readonly EpisodeToWrite[] {
  return episodes.filter(({ parts }) => parts.has(of));
}

async function writeNames(session: Session, episodes: readonly EpisodeToWrite[]): Promise<void> {
  if (episodes.length === 0) return;
  const names = episodes.flatMap(({ rows: { id, aliases } }) => aliases.map((alias) => ({ id, alias })));
  await run(session, NAMES, [
    episodes.map(({ rows }) => rows.id),
    names.map(({ id }) => id),
    names.map(({ alias }) => alias),
  ]);
}

async function writeLinks(session: Session, episodes: readonly EpisodeToWrite[]): Promise<void> {
  if (episodes.length === 0) return;
  const links = episodes.flatMap(({ childId, rows: { id, links: marks } }) =>
    marks.map(({ kind, mark }) => ({ id, childId, kind, mark })),
  );
  await run(session, LINKS, [
    episodes.map(({ rows }) => rows.id),
    ...[links.map(({ id }) => id), links.map(({ childId }) => childId)],
    ...[links.map(({ kind }) => kind), links.map(({ mark }) => mark)],
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
