import type { Instant } from '../../model/time/occurred';
import type { ReadSnapshot } from './read-snapshot';
import { askable, instantText } from './seen';
import { maySee } from './session-context';
import type { SessionContext } from './session-context';

/** `$1` scopes, `$2` now. One step into each index per scope and kind of edge, however many children there are. */
const OF_ALL = `select ${instantText('min(edge.at)')} as at
  from unnest($1::text[]) as mine (scope), lateral (
    (select r.from_at as at from jp.child_relation r
      where r.scope = mine.scope and r.from_at > $2 order by r.from_at limit 1)
    union all
    (select r.to_at from jp.child_relation r
      where r.scope = mine.scope and r.to_at > $2 order by r.to_at limit 1)
  ) as edge`;

const OF_SOME = `select ${instantText('min(edge.at)')} as at
  from jp.child_relation r, lateral (values (r.from_at), (r.to_at)) as edge (at)
  where r.child_id = any($3::text[]) and r.scope = any($1::text[]) and edge.at > $2`;

/** The nearest instant after the session's now at which the audience gains or loses sight of one of the children. */
export async function readRelationEdge(
  snapshot: ReadSnapshot,
  context: SessionContext,
  childIds: readonly string[] | null,
): Promise<Instant | null> {
  if (!maySee(context) || childIds?.length === 0) return null;
  const own = [context.scopes, context.now];
  const statement =
    childIds === null
      ? { name: 'relation-edge:all', text: OF_ALL, values: own }
      : { name: 'relation-edge:some', text: OF_SOME, values: [...own, askable(childIds)] };
  const [row] = await snapshot.rows<{ at: Instant | null }>(statement);
  return row?.at ?? null;
}
