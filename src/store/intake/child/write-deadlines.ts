import { run } from '../../connection/statement';
import type { Session } from '../../connection/statement';
import type { EpisodeToWrite } from './write-missing-episodes';

const DEADLINES = {
  name: 'save-deadlines',
  text: `
    with given as (
      select * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[],
        $8::timestamptz[], $9::text[], $10::timestamptz[], $11::timestamptz[], $12::text[])
        g (child_id, id, rule, anchor, owner, started_at, due_at, stopped_by, stopped_at, warn_at, protocol)
    ), gone as (
      delete from jp.deadline
      where missing_episode_id = any ($1::text[])
        and (missing_episode_id, rule, anchor) not in (select id, rule, anchor from given)
    )
    insert into jp.deadline (child_id, missing_episode_id, rule, anchor, owner, started_at, due_at, stopped_by,
      stopped_at, warn_at, protocol)
    select child_id, id, rule, anchor, owner, started_at, due_at, stopped_by, stopped_at, warn_at, protocol from given
    on conflict (missing_episode_id, rule, anchor) do update set child_id = excluded.child_id, owner = excluded.owner,
      started_at = excluded.started_at, due_at = excluded.due_at, stopped_by = excluded.stopped_by,
      stopped_at = excluded.stopped_at, warn_at = excluded.warn_at, protocol = excluded.protocol`,
};

/** Writes the clocks of the episodes whose clocks changed. */
export async function writeDeadlines(session: Session, episodes: readonly EpisodeToWrite[]): Promise<void> {
  const changed = episodes.filter(({ parts }) => parts.has('deadlines'));
  if (changed.length === 0) return;
  const deadlines = changed.flatMap(({ childId, rows }) =>
    rows.deadlines.map((deadline) => ({ childId, id: rows.id, ...deadline })),
  );
  await run(session, DEADLINES, [
    changed.map(({ rows }) => rows.id),
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
  ]);
}
