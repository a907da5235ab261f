import type { TellingToSend } from '../../hub/ports/intake-store';
import type { SentTelling } from '../../model/telling/sent-telling';
import { run } from '../connection/statement';
import type { Session } from '../connection/statement';

const SENT = {
  name: 'intake-tellings-sent',
  text: `
    select notification_id as "id", generation, kind, child_id as "childId", missing_episode_id as "missingEpisodeId",
      rule, recipient, agency, role
    from jp.notification_event
    where child_id = any ($1::text[]) or notification_id = any ($2::text[])
    order by notification_id, generation, kind`,
};

/** What is noted for the first time goes out; what another transaction noted is its to send. */
const SEND = {
  name: 'intake-send-tellings',
  text: `
    with given as (
      select * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
        $9::text[], $10::text[], $11::text[], $12::jsonb[], $13::bytea[]) with ordinality
        g (notification_id, generation, kind, child_id, missing_episode_id, rule, recipient, agency, role,
          topic, key, headers, value, place)
    ), noted as (
      insert into jp.notification_event
        (notification_id, generation, kind, child_id, missing_episode_id, rule, recipient, agency, role, at)
      select notification_id, generation, kind, child_id, missing_episode_id, rule, recipient, agency, role, $14 from given
      order by notification_id, generation, kind
      on conflict do nothing
      returning notification_id, generation, kind
    )
    insert into jp.outbox (topic, key, headers, value, at)
    select topic, key, headers, value, $14 from given join noted using (notification_id, generation, kind)
    where topic is not null order by place`,
};

const RENAME = {
  name: 'intake-rename-tellings',
  text: `
    update jp.notification_event e set child_id = g.child_id, missing_episode_id = g.missing_episode_id
    from unnest($1::text[], $2::text[], $3::text[]) g (notification_id, child_id, missing_episode_id)
    where e.notification_id = g.notification_id`,
};

export async function tellingsSent(
  session: Session,
  childIds: readonly string[],
  tellingIds: readonly string[],
): Promise<readonly SentTelling[]> {
  return run<SentTelling>(session, SENT, [childIds, tellingIds]);
}

export async function sendTellings(
  session: Session,
  events: readonly TellingToSend[],
  { renamed, now }: { readonly renamed: readonly SentTelling[]; readonly now: Date },
): Promise<void> {
  if (renamed.length > 0)
    await run(session, RENAME, [
      renamed.map(({ id }) => id),
      renamed.map(({ childId }) => childId),
      renamed.map(({ missingEpisodeId }) => missingEpisodeId),
    ]);
  if (events.length === 0) return;
  await run(session, SEND, [
    events.map(({ id }) => id),
    events.map(({ generation }) => generation),
    events.map(({ kind }) => kind),
    events.map(({ childId }) => childId),
    events.map(({ missingEpisodeId }) => missingEpisodeId),
    events.map(({ rule }) => rule),
    events.map(({ recipient }) => recipient),
    events.map(({ agency }) => agency),
    events.map(({ role }) => role),
    events.map(({ notice }) => notice?.topic ?? null),
    events.map(({ notice }) => notice?.key ?? null),
    events.map(({ notice }) => (notice === null ? null : JSON.stringify(notice.headers))),
    events.map(({ notice }) => (notice?.value ? Buffer.from(notice.value) : null)),
    now,
  ]);
}
