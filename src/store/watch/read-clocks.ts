import type { ToldEvent, WatchedClock } from '../../hub/ports/watch-store';
import type { AgencyId } from '../../model/agency/agency-id';
import type { Duty } from '../../model/deadline/deadline';
import type { Instant } from '../../model/time/occurred';
import { run } from '../connection/statement';
import type { Session } from '../connection/statement';
import { instantText } from '../reading/seen';
import type { ClaimedChild } from './claim-children';

/** A reckoning, and whether what was recorded of it stands under names the child or the episode no longer has. */
export interface ReadClock extends WatchedClock {
  readonly isRenamed: boolean;
}

/**
 * Every reckoning that the children have or that something was recorded of. One whose clock is another child's now, since
 * the two were parted, is that child's to judge: their list entry came with the clock.
 */
const CLOCKS = {
  name: 'watch-clocks',
  text: `
    with named as (
      select * from unnest($1::text[], $2::text[]) n (id, name)
    ), reckoned as (
      select n.id, d.rule, d.anchor, d.due_at, d.owner, d.missing_episode_id, true as there
      from named n join jp.watched_clock d on d.child_id = n.name where n.id = n.name
      union
      select n.id, e.rule, e.anchor, e.due_at, e.owner, null, false
      from named n join jp.deadline_event e on e.child_id = n.name
      where not exists (
        select from jp.watched_clock d
        where d.anchor = e.anchor and d.rule = e.rule and d.due_at = e.due_at and d.owner = e.owner)
    )
    select r.id, r.rule, r.anchor, ${instantText('r.due_at')} as due_at, r.owner, r.missing_episode_id, r.there,
      coalesce(d.stopped, false) as stopped, ${instantText('d.warn_at')} as warn_at,
      ${instantText('d.stopped_at')} as stopped_at, d.duty,
      coalesce((
        select jsonb_agg(jsonb_build_object('kind', e.kind, 'generation', e.generation, 'role', e.role, 'childId', e.child_id,
          'missingEpisodeId', e.missing_episode_id) order by e.generation, e.kind)
        from jp.deadline_event e
        where e.rule = r.rule and e.anchor = r.anchor and e.due_at = r.due_at and e.owner = r.owner
      ), '[]') as recorded
    from reckoned r
    left join jp.watched_clock d on r.there and d.rule = r.rule and d.anchor = r.anchor
      and d.missing_episode_id is not distinct from r.missing_episode_id
    order by r.id, r.due_at, r.rule, r.anchor, r.owner`,
};

interface Row {
  readonly id: string;
  readonly rule: string;
  readonly anchor: string;
  readonly due_at: Instant;
  readonly owner: AgencyId;
  /** `null` for a clock beside the missing episodes, and for one that is gone. */
  readonly missing_episode_id: string | null;
  readonly there: boolean;
  readonly stopped: boolean;
  readonly warn_at: Instant | null;
  readonly stopped_at: Instant | null;
  /** `null` when the clock is gone. */
  readonly duty: Pick<Duty, 'soon' | 'ownerRole' | 'managerRole'> | null;
  readonly recorded: readonly RecordedRow[];
}

interface RecordedRow extends ToldEvent {
  readonly childId: string;
  readonly missingEpisodeId: string | null;
}

export async function readClocks(
  session: Session,
  children: readonly ClaimedChild[],
): Promise<readonly ReadClock[]> {
  const named = children.flatMap(({ id, names }) => names.map((name) => ({ id, name })));
  const values = [named.map(({ id }) => id), named.map(({ name }) => name)];
  return (await run<Row>(session, CLOCKS, values)).map(clockOf);
}

function clockOf(row: Row): ReadClock {
  const { id, rule, anchor, due_at: dueAt, owner, recorded, there } = row;
  const missingEpisodeId = there ? row.missing_episode_id : (recorded[0]?.missingEpisodeId ?? null);
  return {
    reckoning: { childId: id, missingEpisodeId, rule, anchor, dueAt, owner },
    clock: runningOf(row),
    recorded: recorded.map(({ kind, generation, role }) => ({ kind, generation, role })),
    isRenamed: recorded.some((one) => one.childId !== id || one.missingEpisodeId !== missingEpisodeId),
  };
}

function runningOf({ there, duty, ...row }: Row): WatchedClock['clock'] {
  if (!there || duty === null) return null;
  const { soon, ownerRole, managerRole } = duty;
  const { due_at: dueAt, warn_at: warnAt, stopped, stopped_at: stoppedAt } = row;
  return { dueAt, warnAt, stopped, stoppedAt, soon, ownerRole, managerRole };
}
