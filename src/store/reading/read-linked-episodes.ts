import type { Guarded } from '../../hub/ports/reading';
import type { LinkedBecause, LinkedEpisodeView } from '../../hub/ports/linked-episode-view';
import type { ReadSnapshot } from './read-snapshot';
import { askable, asked, relatedTo, SEEN } from './seen';
import { CHILD_COLUMNS, guarded, maySee, noteChild } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

interface LinkedRow extends ChildColumns {
  readonly asked_as: string;
  readonly missing_episode_id: string;
  readonly because: LinkedBecause;
  readonly mark: string | null;
}

/** Two that were gone at one time, as far as is known. One who was found was gone with the other all the same. */
const AT_ONE_TIME = (one: string, other: string): string => {
  const gone = (of: string, end: string): string =>
    `(${of}.content -> 'response' -> 'missingFor' ->> '${end}')`;
  return `coalesce(${gone(one, 'since')} <= ${gone(other, 'until')}, true)
    and coalesce(${gone(other, 'since')} <= ${gone(one, 'until')}, true)`;
};

/** A mark of the kind `with` is an id of the other child. */
const NAMED =
  '(select id as alias, id as child_id from jp.child union all select alias, child_id from jp.child_alias)';

/** `$3` ids. Rows of the episodes asked for, and of children in sight only: nothing tells of a link to anybody else. */
const LINKED = {
  name: 'linked-missing-episodes',
  text: `with ${SEEN}, ${asked('missing_episode_alias', 'missing_episode_id')}, own as (
      select asked.asked_as, e.id, e.child_id, e.content from asked join jp.missing_episode e on e.id = asked.id
      where ${relatedTo('e.child_id')}
    ), linked as (
      select own.asked_as, k.missing_episode_id, 'same-log' as because, k.mark
      from own
      join jp.missing_episode_link mine on mine.missing_episode_id = own.id and mine.kind = 'log'
      join jp.missing_episode_link k on k.mark = mine.mark and k.kind = 'log' and k.child_id <> own.child_id
      union
      select own.asked_as, e.id, 'missing-with', null
      from own
      join jp.missing_episode_link mine on mine.missing_episode_id = own.id and mine.kind = 'with'
      join ${NAMED} named on named.alias = mine.mark and named.child_id <> own.child_id
      join jp.missing_episode e on e.child_id = named.child_id and ${AT_ONE_TIME('own', 'e')}
      union
      select own.asked_as, e.id, 'missing-with', null
      from own
      join ${NAMED} me on me.child_id = own.child_id
      join jp.missing_episode_link k on k.mark = me.alias and k.kind = 'with' and k.child_id <> own.child_id
      join jp.missing_episode e on e.id = k.missing_episode_id and ${AT_ONE_TIME('own', 'e')}
    )
    select linked.*, ${CHILD_COLUMNS}
    from linked
    join jp.missing_episode e on e.id = linked.missing_episode_id
    join seen on seen.child_id = e.child_id
    join jp.child c on c.id = e.child_id
    order by e.sort_at desc, e.id, linked.because desc, linked.mark`,
};

interface OwnRow extends ChildColumns {
  readonly asked_as: string;
}

const OWN = {
  name: 'children-of-missing-episodes',
  text: `with ${asked('missing_episode_alias', 'missing_episode_id')}
    select asked.asked_as, ${CHILD_COLUMNS}
    from asked join jp.missing_episode e on e.id = asked.id join jp.child c on c.id = e.child_id
    where ${relatedTo('e.child_id')}`,
};

/**
 * Other children's missing episodes that are linked to some, by the ids asked with. A link says with whom a child may be: it takes
 * the whereabouts of both, and a child who may not be known of, or whose whereabouts may not, leaves no trace.
 */
export async function readLinkedEpisodes(
  snapshot: ReadSnapshot,
  context: SessionContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Guarded<readonly LinkedEpisodeView[]>>> {
  if (!maySee(context) || ids.length === 0) return new Map();
  const values = [context.scopes, context.now, askable(ids)];
  const owners = await snapshot.rows<OwnRow>({ ...OWN, values });
  const mayLink = context.decisions.whereabouts.kind === 'allow';
  const linked = mayLink ? await snapshot.rows<LinkedRow>({ ...LINKED, values }) : [];
  return new Map(
    owners.map((own) => {
      noteChild(context, own);
      const rows = linked.filter(({ asked_as: as }) => as === own.asked_as);
      return [own.asked_as, guarded(context, 'whereabouts', own, () => viewsOf(context, rows))];
    }),
  );
}

function viewsOf(context: SessionContext, rows: readonly LinkedRow[]): readonly LinkedEpisodeView[] {
  const views = new Map<string, LinkedEpisodeView>();
  for (const row of rows) {
    if (guarded(context, 'whereabouts', row, () => null).kind !== 'shown') continue;
    noteChild(context, row);
    const { missing_episode_id: missingEpisodeId, because, mark } = row;
    const known = views.get(missingEpisodeId);
    views.set(missingEpisodeId, {
      missingEpisodeId,
      childId: row.child_id,
      because: [...new Set([...(known?.because ?? []), because])],
      sharedChronology: known?.sharedChronology ?? mark,
    });
  }
  return [...views.values()];
}
