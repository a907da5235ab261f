import { jsonArray } from '../../connection/json-array';
import { run } from '../../connection/statement';
import type { Session } from '../../connection/statement';
import type { SavePlan } from './plan-save';
import type { ReturnInterviewRows } from './return-interview-rows';

/** A part that says nothing any more is removed. */
const part = (table: 'content' | 'risk' | 'third_parties', from: number): string => `
    ${table}_said as (select * from unnest($${from}::text[], $${from + 1}::text[], $${from + 2}::json[]) g (id, child_id, content)),
    ${table}_gone as (
      delete from jp.return_interview_${table} p using given g
      where p.return_interview_id = g.id and p.child_id = g.child_id
        and (g.id, g.child_id) not in (select id, child_id from ${table}_said)
    ), ${table}_rows as (
      insert into jp.return_interview_${table} (return_interview_id, child_id, content)
      select id, child_id, content from ${table}_said
      on conflict (return_interview_id, child_id) do update set content = excluded.content
    )`;

/** `$1` children whose interviews changed, `$2` to `$8` all that they have, and then what each part says. */
const INTERVIEWS = {
  name: 'save-return-interviews',
  text: `
    with given as (
      select * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::json[])
        g (id, child_id, missing_episode_id, provider, status, sort_at, content)
    ), gone as (
      delete from jp.return_interview
      where child_id = any ($1::text[]) and (id, child_id) not in (select id, child_id from given)
    ), ${part('content', 9)}, ${part('risk', 12)}, ${part('third_parties', 15)}
    insert into jp.return_interview (id, child_id, missing_episode_id, provider, status, sort_at, content)
    select id, child_id, missing_episode_id, provider, status, sort_at, content from given
    on conflict (id, child_id) do update set missing_episode_id = excluded.missing_episode_id,
      provider = excluded.provider, status = excluded.status, sort_at = excluded.sort_at, content = excluded.content`,
};

interface InterviewToWrite extends ReturnInterviewRows {
  readonly childId: string;
}

/** Writes the interviews of children whose interviews changed: there are few to a child, so all of theirs. */
export async function writeReturnInterviews(session: Session, plans: readonly SavePlan[]): Promise<void> {
  const changed = plans.filter(({ difference }) => difference.parts.has('returnInterviews'));
  if (changed.length === 0) return;
  const interviews = changed.flatMap(({ child, rows }) =>
    rows.returnInterviews.map((interview) => ({ childId: child.id, ...interview })),
  );
  await run(session, INTERVIEWS, [
    changed.map(({ child }) => child.id),
    interviews.map(({ id }) => id),
    interviews.map(({ childId }) => childId),
    interviews.map(({ missingEpisodeId }) => missingEpisodeId),
    interviews.map(({ provider }) => provider),
    interviews.map(({ status }) => status),
    interviews.map(({ sortAt }) => sortAt),
    jsonArray(interviews.map(({ content }) => content)),
    ...partOf(interviews, 'debrief'),
    ...partOf(interviews, 'risk'),
    ...partOf(interviews, 'thirdParties'),
  ]);
}

function partOf(
  interviews: readonly InterviewToWrite[],
  of: 'debrief' | 'risk' | 'thirdParties',
): readonly unknown[] {
  const said = interviews.flatMap(({ id, childId, [of]: text }) =>
    text === null ? [] : [{ id, childId, text }],
  );
  return [
    said.map(({ id }) => id),
    said.map(({ childId }) => childId),
    jsonArray(said.map(({ text }) => text)),
  ];
}
