import { run } from '../../connection/statement';
import type { Session } from '../../connection/statement';
import { tellOf } from './change-rows';
import type { SavePlan } from './plan-save';

/** Both ways of every link: one log tells of both, one is said to be with the other, the other with the one. */
const LINKED = {
  name: 'save-linked-children',
  text: `
    with own as (
      select k.kind, k.mark from jp.missing_episode e join jp.missing_episode_link k on k.missing_episode_id = e.id
      where e.child_id = any ($1::text[])
    ), names as not materialized (
      select id as name, id as child_id from jp.child union all select alias, child_id from jp.child_alias
    )
    select k.child_id as id from own join jp.missing_episode_link k using (kind, mark) where own.kind = 'log'
    union
    select names.child_id from own join names on names.name = own.mark where own.kind = 'with'
    union
    select k.child_id from names join jp.missing_episode_link k on k.mark = names.name and k.kind = 'with'
    where names.child_id = any ($1::text[])`,
};

const MOVE_ON = {
  name: 'save-move-linked-on',
  text: `
    with held as (select id from jp.child where id = any ($1::text[]) order by id for no key update)
    update jp.child c set version = c.version + 1 from held where c.id = held.id
    returning c.id, c.version,
      array(select e.id from jp.missing_episode e where e.child_id = c.id order by e.id) as missing_episode_ids,
      array(select r.scope from jp.child_relation r where r.child_id = c.id) as scopes`,
};

interface MovedOn {
  readonly id: string;
  readonly version: string;
  readonly missing_episode_ids: readonly string[];
  readonly scopes: readonly string[];
}

/** Children with whom some are linked, by whichever of both it was said. */
export async function linkedWith(session: Session, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  return (await run<{ id: string }>(session, LINKED, [ids])).map(({ id }) => id);
}

/** Children whose links this saving may change, or who may know of them: to whom a link leads is shown to those alone. */
export function whoseLinksMove(plans: readonly SavePlan[]): readonly string[] {
  return plans.flatMap(({ child, difference, absorbed }) => {
    const moves =
      absorbed.length > 0 ||
      difference.access ||
      difference.removed.length > 0 ||
      [...difference.changed.values()].some((parts) => parts.has('links'));
    return moves && !child.quiet ? [child.id, ...absorbed.map(({ id }) => id)] : [];
  });
}

/**
 * Tells that something of these children changed. A link stands with the child of whom it was said and is shown at both: whoever
 * looks on the other one must hear of it too.
 */
export async function tellLinked(session: Session, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const moved = await run<MovedOn>(session, MOVE_ON, [ids]);
  const changes = moved.map(({ id, version, missing_episode_ids, scopes }) => ({
    ...{ childId: id, missingEpisodeIds: missing_episode_ids, version: Number(version), scopes },
    kind: 'facts' as const,
  }));
  await tellOf(session, changes, now);
}
