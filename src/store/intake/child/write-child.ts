import type { ChildToSave } from '../../../hub/ports/intake-store';
import { FOLD_VERSION } from '../../../model/child/fold-child';
import { run } from '../../connection/statement';
import type { Session } from '../../connection/statement';
import { storableJson } from '../storable-json';
import { subjectColumns } from '../subject-columns';
import type { ChildRows } from './child-rows';

const CHILD = {
  name: 'save-child',
  text: `
    with child as (
      insert into jp.child (id, version, access_version, provisional, restricted, whereabouts_need_to_know, fold_version)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (id) do update set version = excluded.version, access_version = excluded.access_version,
        provisional = excluded.provisional, restricted = excluded.restricted,
        whereabouts_need_to_know = excluded.whereabouts_need_to_know, fold_version = excluded.fold_version
    )
    insert into jp.child_digest (child_id, own, access, missing_episodes) values ($1, $8, $9, $10::jsonb)
    on conflict (child_id) do update set own = excluded.own, access = excluded.access,
      missing_episodes = excluded.missing_episodes`,
};

const OWN = {
  name: 'save-own',
  text: `
    with identity as (
      insert into jp.child_identity (child_id, content) values ($1, $2::jsonb)
      on conflict (child_id) do update set content = excluded.content
    ), care as (
      insert into jp.child_care (child_id, content) values ($1, $3::jsonb)
      on conflict (child_id) do update set content = excluded.content
    ), reviews as (
      select * from unnest($4::text[], $5::text[], $6::text[]) g (reason, field, fact)
    ), settled as (
      delete from jp.review_task
      where child_id = $1 and (reason, field, fact) not in (select reason, field, fact from reviews)
    )
    insert into jp.review_task (child_id, reason, field, fact)
    select distinct $1, reason, field, fact from reviews on conflict do nothing`,
};

/** A subject or alias that moves here from another child is simply renamed; one that nobody claims is removed. */
const NAMES = {
  name: 'save-names',
  text: `
    with subjects as (
      select * from unnest($2::text[], $3::text[], $4::text[]) g (agency, scheme, value)
    ), parted as (
      delete from jp.subject
      where child_id = $1 and (agency, scheme, value) not in (select agency, scheme, value from subjects)
    ), joined as (
      insert into jp.subject (agency, scheme, value, child_id) select agency, scheme, value, $1 from subjects
      on conflict (agency, scheme, value) do update set child_id = excluded.child_id
    ), unnamed as (
      delete from jp.child_alias where alias = $1 or (child_id = $1 and alias <> all ($5::text[]))
    )
    insert into jp.child_alias (alias, child_id) select distinct alias, $1 from unnest($5::text[]) g (alias)
    on conflict (alias) do update set child_id = excluded.child_id`,
};

const RELATIONS = {
  name: 'save-relations',
  text: `
    with before as (delete from jp.child_relation where child_id = $1)
    insert into jp.child_relation (child_id, scope, because, from_at, to_at)
    select $1, * from unnest($2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[])`,
};

export interface ChildVersions {
  readonly version: number;
  readonly accessVersion: number;
}

export async function writeChild(
  session: Session,
  { id }: ChildToSave,
  { provisional, restricted, whereaboutsNeedToKnow, digests }: ChildRows,
  { version, accessVersion }: ChildVersions,
): Promise<void> {
  await run(session, CHILD, [
    ...[id, version, accessVersion, provisional, restricted, whereaboutsNeedToKnow, FOLD_VERSION],
    ...[digests.own, digests.access, JSON.stringify(digests.missingEpisodes)],
  ]);
}

export async function writeOwn(session: Session, child: ChildToSave, { reviews }: ChildRows): Promise<void> {
  const { id, state, aliases } = child;
  await run(session, OWN, [
    ...[id, storableJson(state.identity), storableJson(state.care)],
    reviews.map(({ reason }) => reason),
    reviews.map(({ field }) => field),
    reviews.map(({ fact }) => fact),
  ]);
  await run(session, NAMES, [id, ...subjectColumns(state.subjects), aliases]);
}

export async function writeRelations(
  session: Session,
  { id, state: { relations } }: ChildToSave,
): Promise<void> {
  await run(session, RELATIONS, [
    id,
    relations.map(({ scope }) => scope),
    relations.map(({ because }) => because),
    relations.map(({ from }) => from),
    relations.map(({ to }) => to),
  ]);
}
