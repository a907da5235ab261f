import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import type { Instant } from '../../model/time/occurred';
import { run } from '../connection/statement';
import type { Session } from '../connection/statement';

export interface Looking {
  readonly id: string;
  readonly scopes: readonly string[];
  readonly at: Instant;
}

const IN_SIGHT = {
  name: 'intake-subjects-in-sight',
  text: `
    with named (child_id) as (
      select $1::text
      union select a.child_id from jp.child_alias a where a.alias = $1
      union select m.child_id from jp.missing_episode m where m.id = $1
      union select m.child_id from jp.missing_episode_alias a
        join jp.missing_episode m on m.id = a.missing_episode_id where a.alias = $1
    )
    select s.agency, s.scheme, s.value from jp.subject s join named n using (child_id)
    where exists (
      select from jp.child_relation r
      where r.child_id = s.child_id and r.scope = any ($2::text[])
        and r.from_at <= $3::timestamptz and (r.to_at is null or r.to_at > $3::timestamptz)
    )`,
};

/** A text the database cannot even hold names nobody. */
export async function subjectsInSight(
  session: Session,
  { id, scopes, at }: Looking,
): Promise<readonly SubjectRef[]> {
  if (id.includes('\0')) return [];
  return run<SubjectRef>(session, IN_SIGHT, [id, scopes, at]);
}
