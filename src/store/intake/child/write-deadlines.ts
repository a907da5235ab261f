import { jsonArray } from '../../connection/json-array';
import { run } from '../../connection/statement';
import type { Session } from '../../connection/statement';
import type { DeadlineRow } from './deadline-rows';
import type { SavePlan } from './plan-save';
import type { EpisodeToWrite } from './write-missing-episodes';

/** `$1` episodes and `$2` children whose clocks these are all of; a clock beside the episodes has none. */
const DEADLINES = {
  name: 'save-deadlines',
  text: `
    with given as (
      select * from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[],
        $9::timestamptz[], $10::text[], $11::timestamptz[], $12::timestamptz[], $13::text[], $14::json[], $15::text[])
        g (child_id, id, rule, anchor, owner, started_at, due_at, stopped_by, stopped_at, warn_at, protocol, duty, category)
    ), gone as (
      delete from jp.deadline d
      where (missing_episode_id = any ($1::text[]) or (missing_episode_id is null and child_id = any ($2::text[])))
        and not exists (
          select from given g
          where g.id is not distinct from d.missing_episode_id and g.rule = d.rule and g.anchor = d.anchor)
    )
    insert into jp.deadline (child_id, missing_episode_id, rule, anchor, owner, started_at, due_at, stopped_by,
      stopped_at, warn_at, protocol, duty, category)
    select child_id, id, rule, anchor, owner, started_at, due_at, stopped_by, stopped_at, warn_at, protocol, duty, category
    from given
    on conflict (missing_episode_id, rule, anchor) do update set child_id = excluded.child_id, owner = excluded.owner,
      started_at = excluded.started_at, due_at = excluded.due_at, stopped_by = excluded.stopped_by,
      stopped_at = excluded.stopped_at, warn_at = excluded.warn_at, protocol = excluded.protocol, duty = excluded.duty,
      category = excluded.category`,
};

/** Writes the clocks of the episodes, and of the children beside their episodes, whose clocks changed. */
export async function writeDeadlines(
  session: Session,
  plans: readonly SavePlan[],
  episodes: readonly EpisodeToWrite[],
): Promise<void> {
  const ofChildren = plans.filter(({ difference }) => difference.parts.has('deadlines'));
  const ofEpisodes = episodes.filter(({ parts }) => parts.has('deadlines'));
  if (ofChildren.length === 0 && ofEpisodes.length === 0) return;
  const deadlines: readonly PlacedRow[] = [
    ...ofEpisodes.flatMap(({ childId, rows }) => placed(rows.deadlines, childId, rows.id)),
    ...ofChildren.flatMap(({ child, rows }) => placed(rows.deadlines, child.id, null)),
  ];
  await run(session, DEADLINES, [
    ofEpisodes.map(({ rows }) => rows.id),
    ofChildren.map(({ child }) => child.id),
    ...columns(deadlines),
  ]);
}

interface PlacedRow extends DeadlineRow {
  readonly childId: string;
  readonly id: string | null;
}

function placed(rows: readonly DeadlineRow[], childId: string, id: string | null): readonly PlacedRow[] {
  return rows.map((row) => ({ ...row, childId, id }));
}

function columns(deadlines: readonly PlacedRow[]): readonly unknown[] {
  return [
    deadlines.map(({ childId }) => childId),
    deadlines.map(({ id }) => id),
    deadlines.map(({ rule }) => rule),
    deadlines.map(({ anchor }) => anchor),
    deadlines.map(({ owner }) => owner),
    deadlines.map(({ startedAt }) => startedAt),
    deadlines.map(({ dueAt }) => dueAt),
    deadlines.map(({ stoppedBy }) => stoppedBy),
    deadlines.map(({ stoppedAt }) => stoppedAt),
    deadlines.map(({ warnAt }) => warnAt),
    deadlines.map(({ protocol }) => protocol),
    jsonArray(deadlines.map(({ duty }) => duty)),
    deadlines.map(({ category }) => category),
  ];
}
