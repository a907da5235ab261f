import { cursorOf, placeOf } from '../../hub/ports/cursor';
import type { Page, PageRequest, ReviewView } from '../../hub/ports/reading';
import { factKeyOf } from '../../model/agency-fact/canonical';
import type { ReviewReason } from '../../model/child/child-state';
import { EMPTY_PAGE } from './page-of';
import type { ReadSnapshot } from './read-snapshot';
import { relatedTo, SEEN } from './seen';
import { CHILD_COLUMNS, maySee, noteChild } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

interface ReviewRow extends ChildColumns {
  readonly id: string;
  readonly reason: ReviewReason;
  readonly field: string;
  readonly fact: string;
  readonly other_id: string | null;
  readonly other_access_version: string | null;
}

/** `$3` child, `$4` review after which to go on; `$5` limit. The other child is told of only when in sight as well. */
const REVIEWS = {
  name: 'reviews-page',
  text: `with ${SEEN}, page as materialized (
      select t.* from seen join jp.review_task t on t.child_id = seen.child_id
      where t.id is not null and ($3::text is null or (t.child_id, t.id) > ($3, $4::text))
      order by t.child_id, t.id limit $5
    )
    select t.id, t.reason, t.field, t.fact, ${CHILD_COLUMNS}, o.id as other_id,
      o.access_version as other_access_version
    from page t
    join jp.child c on c.id = t.child_id
    left join jp.child_alias a on a.alias = t.other
    left join jp.child o on o.id = coalesce(a.child_id, t.other) and ${relatedTo('o.id')}
    order by t.child_id, t.id`,
};

export async function readReviews(
  snapshot: ReadSnapshot,
  context: SessionContext,
  { first, after }: PageRequest,
): Promise<Page<ReviewView>> {
  const place = after === null ? null : reviewPlaceOf(after);
  if (!maySee(context) || (after !== null && place === null)) return EMPTY_PAGE;
  const values = [context.scopes, context.now, place?.childId ?? null, place?.id ?? null, first + 1];
  const rows = await snapshot.rows<ReviewRow>({ ...REVIEWS, values });
  const shown = rows.slice(0, first).map((row) => reviewView(context, row));
  return { rows: shown, cursors: shown.map(reviewCursorOf), hasNextPage: rows.length > first };
}

function reviewView(context: SessionContext, row: ReviewRow): ReviewView {
  noteChild(context, row);
  const { id, child_id: childId, reason, field, other_id: otherChildId } = row;
  if (otherChildId !== null && row.other_access_version !== null)
    noteChild(context, { child_id: otherChildId, access_version: row.other_access_version });
  return { id, childId, reason, field, by: factKeyOf(row.fact).agency, otherChildId };
}

/** A cursor is a time and an id; here the time is none, and the id is the child's and the review's. */
function reviewCursorOf({ childId, id }: ReviewView): string {
  return cursorOf({ at: '-infinity', id: `${childId} ${id}` });
}

function reviewPlaceOf(cursor: string): { readonly childId: string; readonly id: string } | null {
  const place = placeOf(cursor);
  const [childId, id, ...more] = place?.id.split(' ') ?? [];
  if (childId === undefined || id === undefined || more.length > 0) return null;
  return { childId, id };
}
