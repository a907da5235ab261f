import type { HashedMatchKey } from '../../hub/ports/intake-store';
import type { SubjectRef } from '../../model/agency-fact/agency-fact';
import { run } from '../connection/statement';
import type { Session } from '../connection/statement';
import { subjectColumns } from './subject-columns';

/**
 * A key that more subjects have than any one child plausibly does is a default or a placeholder nobody told us of, and
 * following it would lock and fold a whole authority for one line. How many have it only ever rises, so whoever makes
 * it crowded settles all that had it, and the outcome is the same in any order.
 */
const MOST_WITH_ONE_KEY = 50;

/** SQL for whether the key is crowded. */
export function isCrowded(key: string): string {
  return `(select count(*) > ${MOST_WITH_ONE_KEY}
    from (select from jp.match_key crowd where crowd.key = ${key} limit ${MOST_WITH_ONE_KEY + 1}) crowd)`;
}

const NOTE = {
  name: 'intake-note-match-keys',
  text: `
    insert into jp.match_key (key, agency, scheme, value)
    select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
    on conflict do nothing`,
};

const CROWDED = {
  name: 'intake-crowded-match-keys',
  text: `
    select key from (
      select distinct k.key
      from unnest($1::text[], $2::text[], $3::text[]) g (agency, scheme, value)
      join jp.match_key k using (agency, scheme, value)
    ) of_these where ${isCrowded('of_these.key')}`,
};

export async function noteMatchKeys(session: Session, keys: readonly HashedMatchKey[]): Promise<void> {
  if (keys.length === 0) return;
  await run(session, NOTE, [
    keys.map(({ hashed }) => hashed),
    ...subjectColumns(keys.map(({ subject }) => subject)),
  ]);
}

export async function crowdedMatchKeys(
  session: Session,
  subjects: readonly SubjectRef[],
): Promise<readonly string[]> {
  const rows = await run<{ key: string }>(session, CROWDED, subjectColumns(subjects));
  return rows.map(({ key }) => key);
}
