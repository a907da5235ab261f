import { FOLD_VERSION } from '../../../model/child/fold-child';
import { jsonArray } from '../../connection/json-array';
import { run } from '../../connection/statement';
import type { Session } from '../../connection/statement';
import { subjectColumns } from '../subject-columns';
import type { SavePlan } from './plan-save';

const CHILDREN = {
  name: 'save-children',
  text: `
    with given as (
      select * from unnest($1::text[], $2::bigint[], $3::bigint[], $4::boolean[], $5::boolean[], $6::boolean[],
        $7::text[], $8::text[], $9::jsonb[]) g (id, version, access_version, provisional, restricted,
        whereabouts_need_to_know, own, access, missing_episodes)
    ), child as (
      insert into jp.child (id, version, access_version, provisional, restricted, whereabouts_need_to_know, fold_version)
      select id, version, access_version, provisional, restricted, whereabouts_need_to_know, $10::int from given
      on conflict (id) do update set version = excluded.version, access_version = excluded.access_version,
        provisional = excluded.provisional, restricted = excluded.restricted,
        whereabouts_need_to_know = excluded.whereabouts_need_to_know, fold_version = excluded.fold_version
    )
    insert into jp.child_digest (child_id, own, access, missing_episodes)
    select id, own, access, missing_episodes from given
    on conflict (child_id) do update set own = excluded.own, access = excluded.access,
      missing_episodes = excluded.missing_episodes`,
};

const OWN = {
  name: 'save-own',
  text: `
    with given as (
      select * from unnest($1::text[], $2::json[], $3::json[]) g (id, identity, care)
    ), identity_rows as (
      insert into jp.child_identity (child_id, content) select id, identity from given
      on conflict (child_id) do update set content = excluded.content
    ), care_rows as (
      insert into jp.child_care (child_id, content) select id, care from given
      on conflict (child_id) do update set content = excluded.content
    ), reviews as (
      select distinct on (child_id, reason, field, fact) *
      from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
        g (child_id, id, reason, field, fact, other)
    ), settled as (
      delete from jp.review_task
      where child_id = any ($1::text[])
        and (child_id, reason, field, fact) not in (select child_id, reason, field, fact from reviews)
    )
    insert into jp.review_task (child_id, id, reason, field, fact, other)
    select child_id, id, reason, field, fact, other from reviews
    on conflict (child_id, reason, field, fact) do update set id = excluded.id, other = excluded.other`,
};

/** A subject or alias that moves here from another child is simply renamed; one that nobody claims is removed. */
const NAMES = {
  name: 'save-names',
  text: `
    with subjects as (
      select * from unnest($2::text[], $3::text[], $4::text[], $5::text[]) g (child_id, agency, scheme, value)
    ), parted as (
      delete from jp.subject
      where child_id = any ($1::text[])
        and (agency, scheme, value) not in (select agency, scheme, value from subjects)
    ), joined as (
      insert into jp.subject (agency, scheme, value, child_id) select agency, scheme, value, child_id from subjects
      on conflict (agency, scheme, value) do update set child_id = excluded.child_id
    ), unnamed as (
      delete from jp.child_alias
      where alias = any ($1::text[]) or (child_id = any ($1::text[]) and alias <> all ($7::text[]))
    )
    insert into jp.child_alias (child_id, alias) select distinct * from unnest($6::text[], $7::text[])
    on conflict (alias) do update set child_id = excluded.child_id`,
};

const RELATIONS = {
  name: 'save-relations',
  text: `
    with before as (delete from jp.child_relation where child_id = any ($1::text[]))
    insert into jp.child_relation (child_id, scope, because, from_at, to_at)
    select * from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[])`,
};

export async function writeChildren(session: Session, plans: readonly SavePlan[]): Promise<void> {
  await run(session, CHILDREN, [
    idsOf(plans),
    plans.map(({ version }) => version),
    plans.map(({ accessVersion }) => accessVersion),
    plans.map(({ rows }) => rows.provisional),
    plans.map(({ rows }) => rows.restricted),
    plans.map(({ rows }) => rows.whereaboutsNeedToKnow),
    plans.map(({ rows }) => rows.digests.own),
    plans.map(({ rows }) => rows.digests.access),
    plans.map(({ rows }) => JSON.stringify(rows.digests.missingEpisodes)),
    FOLD_VERSION,
  ]);
}

export async function writeOwn(session: Session, plans: readonly SavePlan[]): Promise<void> {
  if (plans.length === 0) return;
  const reviews = plans.flatMap(({ child, rows }) =>
    rows.reviews.map((review) => ({ childId: child.id, ...review })),
  );
  await run(session, OWN, [
    idsOf(plans),
    jsonArray(plans.map(({ rows }) => rows.identity)),
    jsonArray(plans.map(({ rows }) => rows.care)),
    reviews.map(({ childId }) => childId),
    reviews.map(({ id }) => id),
    reviews.map(({ reason }) => reason),
    reviews.map(({ field }) => field),
    reviews.map(({ fact }) => fact),
    reviews.map(({ other }) => other),
  ]);
}

export async function writeNames(session: Session, plans: readonly SavePlan[]): Promise<void> {
  if (plans.length === 0) return;
  const subjects = plans.flatMap(({ child }) =>
    child.state.subjects.map((subject) => ({ id: child.id, subject })),
  );
  const aliases = plans.flatMap(({ child }) => child.aliases.map((alias) => ({ id: child.id, alias })));
  await run(session, NAMES, [
    idsOf(plans),
    subjects.map(({ id }) => id),
    ...subjectColumns(subjects.map(({ subject }) => subject)),
    aliases.map(({ id }) => id),
    aliases.map(({ alias }) => alias),
  ]);
}

export async function writeRelations(session: Session, plans: readonly SavePlan[]): Promise<void> {
  if (plans.length === 0) return;
  const relations = plans.flatMap(({ child }) =>
    child.state.relations.map((one) => ({ id: child.id, ...one })),
  );
  await run(session, RELATIONS, [
    idsOf(plans),
    relations.map(({ id }) => id),
    relations.map(({ scope }) => scope),
    relations.map(({ because }) => because),
    relations.map(({ from }) => from),
    relations.map(({ to }) => to),
  ]);
}

function idsOf(plans: readonly SavePlan[]): readonly string[] {
  return plans.map(({ child }) => child.id);
}
