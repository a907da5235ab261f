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

const TELL = {
  name: 'save-change',
  text: `
    with told as (
      insert into jp.outbox (topic, key, headers, value, at)
      values ('changes.v1', $1, $6::jsonb, convert_to($7, 'UTF8'), $8)
    )
    insert into jp.change (child_id, missing_episode_ids, child_version, scopes, kind, at)
    values ($1, $2::text[], $3, $4::text[], $5, $8)`,
};

export async function tellOf(session: Session, change: ChangeToTell, now: Date): Promise<void> {
  const { childId, missingEpisodeIds, version, kind } = change;
  const scopes = [...new Set([...change.scopes, `child:${childId}`])].sort();
  const headers = {
    ce_specversion: '1.0',
    ce_id: `${childId}.${version}`,
    ce_source: '/joint-picture',
    ce_type: 'joint-picture.change.v1',
    ce_time: now.toISOString(),
    'content-type': 'application/json',
  };
  const value = { child: childId, version, missingEpisodes: missingEpisodeIds, kind };
  await run(session, TELL, [
    ...[childId, missingEpisodeIds, version, scopes, kind],
    ...[JSON.stringify(headers), JSON.stringify(value), now],
  ]);
}
