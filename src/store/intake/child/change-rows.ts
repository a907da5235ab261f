import type { ChangeKind } from '../../../hub/ports/change-feed';
import { run } from '../../connection/statement';
import type { Session } from '../../connection/statement';

/** One change to tell of, to the hubs in full and to outside systems by opaque ids only. */
export interface ChangeToTell {
  readonly childId: string;
  readonly missingEpisodeIds: readonly string[];
  readonly version: number;
  /** Relation holders before and after. */
  readonly scopes: readonly string[];
  readonly kind: ChangeKind;
}

/** Outbox and change rows are drawn in the order given: a child's stay in the order of its versions. */
const TELL = {
  name: 'save-changes',
  text: `
    with given as (
      select * from unnest($1::text[], $2::jsonb[], $3::bigint[], $4::jsonb[], $5::text[], $6::jsonb[], $7::text[])
        with ordinality g (child_id, missing_episode_ids, version, scopes, kind, headers, value, place)
    ), told as (
      insert into jp.outbox (topic, key, headers, value, at)
      select 'changes.v1', child_id, headers, convert_to(value, 'UTF8'), $8 from given order by place
    )
    insert into jp.change (child_id, missing_episode_ids, child_version, scopes, kind, at)
    select child_id, array(select jsonb_array_elements_text(missing_episode_ids)), version,
      array(select jsonb_array_elements_text(scopes)), kind, $8
    from given order by place`,
};

export async function tellOf(session: Session, changes: readonly ChangeToTell[], now: Date): Promise<void> {
  if (changes.length === 0) return;
  await run(session, TELL, [
    changes.map(({ childId }) => childId),
    changes.map(({ missingEpisodeIds }) => JSON.stringify(missingEpisodeIds)),
    changes.map(({ version }) => version),
    changes.map(({ childId, scopes }) =>
      JSON.stringify([...new Set([...scopes, `child:${childId}`])].sort()),
    ),
    changes.map(({ kind }) => kind),
    changes.map((change) => JSON.stringify(headersOf(change, now))),
    changes.map((change) => JSON.stringify(valueOf(change))),
    now,
  ]);
}

function headersOf({ childId, version }: ChangeToTell, now: Date): Readonly<Record<string, string>> {
  return {
    ce_specversion: '1.0',
    ce_id: `${childId}.${version}`,
    ce_source: '/joint-picture',
    ce_type: 'joint-picture.change.v1',
    ce_time: now.toISOString(),
    'content-type': 'application/json',
  };
}

function valueOf({
  childId,
  version,
  missingEpisodeIds,
  kind,
}: ChangeToTell): Readonly<Record<string, unknown>> {
  return { child: childId, version, missingEpisodes: missingEpisodeIds, kind };
}
