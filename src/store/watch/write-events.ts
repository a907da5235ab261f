import type { EventToRecord, Reckoning } from '../../hub/ports/watch-store';
import { run } from '../connection/statement';
import type { Session } from '../connection/statement';
import { tellOf } from '../intake/child/change-rows';
import type { ChangeToTell } from '../intake/child/change-rows';
import type { ClaimedChild } from './claim-children';

/** Answers the places, in what was given, of the events nobody had recorded before; only those are told. */
const EVENTS = {
  name: 'watch-events',
  text: `
    with given as (
      select * from unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::int[], $6::text[], $7::text[],
        $8::text[], $9::text[], $10::text[], $11::text[], $12::jsonb[], $13::bytea[]) with ordinality
        g (rule, anchor, due_at, owner, generation, kind, child_id, missing_episode_id, role, topic, key, headers, value, place)
    ), recorded as (
      insert into jp.deadline_event
        (rule, anchor, due_at, owner, generation, kind, child_id, missing_episode_id, role, at)
      select rule, anchor, due_at, owner, generation, kind, child_id, missing_episode_id, role, $14 from given
      order by rule, anchor, due_at, owner, generation, kind
      on conflict do nothing
      returning rule, anchor, due_at, owner, generation, kind
    ), fresh as (
      select given.* from given join recorded using (rule, anchor, due_at, owner, generation, kind)
    ), told as (
      insert into jp.outbox (topic, key, headers, value, at)
      select topic, key, headers, value, $14 from fresh where topic is not null order by place
    )
    select place::int from fresh order by place`,
};

const RENAMED = {
  name: 'watch-renamed',
  text: `
    update jp.deadline_event e set child_id = g.child_id, missing_episode_id = g.missing_episode_id
    from unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::text[])
      g (rule, anchor, due_at, owner, child_id, missing_episode_id)
    where e.rule = g.rule and e.anchor = g.anchor and e.due_at = g.due_at and e.owner = g.owner`,
};

const CHANGED = {
  name: 'watch-changed',
  text: `
    update jp.child c set version = c.version + 1
    from unnest($1::text[]) g (id) where c.id = g.id
    returning c.id, c.version,
      array(select r.scope from jp.child_relation r where r.child_id = c.id) as scopes`,
};

const LOOK = {
  name: 'watch-look',
  text: `
    with again as (
      select * from unnest($2::text[], $3::timestamptz[]) g (child_id, at)
    ), done as (
      delete from jp.watched_child
      where child_id = any ($1::text[]) and child_id not in (select child_id from again)
    )
    update jp.watched_child w set look_at = again.at from again
    where w.child_id = again.child_id and w.child_id = any ($1::text[])`,
};

/** Records events and puts their notices in the outbox; answers those that were new. */
export async function recordEvents(
  session: Session,
  events: readonly EventToRecord[],
  now: Date,
): Promise<readonly EventToRecord[]> {
  if (events.length === 0) return [];
  const places = await run<{ place: number }>(session, EVENTS, [
    ...keysOf(events.map(({ reckoning }) => reckoning)),
    events.map(({ generation }) => generation),
    events.map(({ kind }) => kind),
    events.map(({ reckoning }) => reckoning.childId),
    events.map(({ reckoning }) => reckoning.missingEpisodeId),
    events.map(({ role }) => role),
    events.map(({ notice }) => notice?.topic ?? null),
    events.map(({ notice }) => notice?.key ?? null),
    events.map(({ notice }) => (notice === null ? null : JSON.stringify(notice.headers))),
    events.map(({ notice }) => (notice?.value ? Buffer.from(notice.value) : null)),
    now,
  ]);
  return places.flatMap(({ place }) => events[place - 1] ?? []);
}

/** What was recorded under a name that the child or the episode no longer has is found by the one it has. */
export async function renameRecorded(session: Session, reckonings: readonly Reckoning[]): Promise<void> {
  if (reckonings.length === 0) return;
  await run(session, RENAMED, [
    ...keysOf(reckonings),
    reckonings.map(({ childId }) => childId),
    reckonings.map(({ missingEpisodeId }) => missingEpisodeId),
  ]);
}

/** A child's picture shows what was told of its clocks, so it has a new version, told as any change is. */
export async function tellHubs(session: Session, events: readonly EventToRecord[], now: Date): Promise<void> {
  const ids = [...new Set(events.map(({ reckoning }) => reckoning.childId))].toSorted();
  if (ids.length === 0) return;
  const rows = await run<{ id: string; version: string; scopes: readonly string[] }>(session, CHANGED, [ids]);
  const changes = rows.map(({ id, version, scopes }): ChangeToTell => {
    const own = events.filter(({ reckoning }) => reckoning.childId === id);
    const episodes = own.flatMap(({ reckoning }) => reckoning.missingEpisodeId ?? []);
    return {
      childId: id,
      missingEpisodeIds: [...new Set(episodes)].toSorted(),
      version: Number(version),
      scopes,
      kind: 'facts',
    };
  });
  await tellOf(session, changes, now);
}

/** Notes when to look at the children again; one that time alone does not change leaves the list. */
export async function lookAgain(
  session: Session,
  children: readonly ClaimedChild[],
  times: readonly { readonly childId: string; readonly at: string }[],
): Promise<void> {
  await run(session, LOOK, [
    children.flatMap(({ asked }) => asked),
    times.map(({ childId }) => childId),
    times.map(({ at }) => at),
  ]);
}

function keysOf(reckonings: readonly Reckoning[]): readonly unknown[] {
  return [
    reckonings.map(({ rule }) => rule),
    reckonings.map(({ anchor }) => anchor),
    reckonings.map(({ dueAt }) => dueAt),
    reckonings.map(({ owner }) => owner),
  ];
}
