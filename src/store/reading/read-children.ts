import { allowedCategories } from '../../access/decide';
import { placeOf } from '../../hub/ports/cursor';
import type { ChildFilter, ChildView, Page, PageRequest } from '../../hub/ports/reading';
import type { Asserted } from '../../model/child/asserted';
import type { ChildState } from '../../model/child/child-state';
import { EMPTY_PAGE, pageOf } from './page-of';
import type { ReadSnapshot } from './read-snapshot';
import { askable, asked, placeText, relatedTo, SEEN } from './seen';
import { CHILD_COLUMNS, guarded, maySee, noteChild } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

interface ChildRow extends ChildColumns {
  readonly asked_as?: string;
  readonly provisional: boolean;
  readonly place_at: string;
  readonly identity: ChildState['identity'] | null;
  readonly care: ChildState['care'] | null;
}

const PARTS = [
  { category: 'identity', table: 'child_identity', column: 'identity' },
  { category: 'family-and-network', table: 'child_care', column: 'care' },
] as const;

export async function readChildrenByIds(
  snapshot: ReadSnapshot,
  context: SessionContext,
  ids: readonly string[],
): Promise<readonly ChildView[]> {
  if (!maySee(context) || ids.length === 0) return [];
  const { key, columns, joins } = partsOf(context);
  const rows = await snapshot.rows<ChildRow>({
    name: `children-by-ids:${key}`,
    text: `with ${asked('child_alias', 'child_id')}
      select asked.asked_as, '' as place_at, ${columns}
      from asked join jp.child c on c.id = asked.id ${joins}
      where ${relatedTo('c.id')} order by asked.place`,
    values: [context.scopes, context.now, askable(ids)],
  });
  return rows.map((row) => childView(context, row));
}

/** Children in the order of their latest report, then id. */
export async function readChildren(
  snapshot: ReadSnapshot,
  context: SessionContext,
  _filter: ChildFilter,
  { first, after }: PageRequest,
): Promise<Page<ChildView>> {
  const place = after === null ? null : placeOf(after);
  if (!maySee(context) || (after !== null && place === null)) return EMPTY_PAGE;
  const { key, columns, joins } = partsOf(context);
  const rows = await snapshot.rows<ChildRow>({
    name: `children-page:${key}`,
    text: `with ${SEEN}, latest as (
      select seen.child_id, coalesce(max(e.sort_at), '-infinity') as at
      from seen left join jp.missing_episode e on e.child_id = seen.child_id group by seen.child_id
    ), page as materialized (
      select l.child_id, l.at from latest l join jp.child c on c.id = l.child_id
      where $3::text is null or l.at < ($3::timestamp at time zone 'UTC')
        or (l.at = ($3::timestamp at time zone 'UTC') and l.child_id > $4::text)
      order by l.at desc, l.child_id limit $5
    )
    select ${placeText('page.at')} as place_at, ${columns}
    from page join jp.child c on c.id = page.child_id ${joins} order by page.at desc, page.child_id`,
    values: [context.scopes, context.now, place?.at ?? null, place?.id ?? null, first + 1],
  });
  return pageOf(rows, first, (row) => childView(context, row));
}

function partsOf({ decisions }: SessionContext): { key: string; columns: string; joins: string } {
  const allowed = new Set(allowedCategories(decisions));
  const parts = PARTS.filter(({ category }) => allowed.has(category));
  const selected = PARTS.map(({ category, column }) =>
    allowed.has(category) ? `${column}.content as ${column}` : `null::jsonb as ${column}`,
  );
  return {
    key: parts.map(({ column }) => column[0]).join(''),
    columns: [CHILD_COLUMNS, 'c.provisional', ...selected].join(', '),
    joins: parts
      .map(({ table, column }) => `left join jp.${table} ${column} on ${column}.child_id = c.id`)
      .join('\n'),
  };
}

function childView(context: SessionContext, row: ChildRow): ChildView {
  noteChild(context, row);
  return {
    id: row.child_id,
    ...(row.asked_as === undefined ? {} : { askedAs: row.asked_as }),
    version: Number(row.version),
    provisional: row.provisional,
    identity: guarded(context, 'identity', row, () => ({ ...NO_IDENTITY, ...row.identity })),
    care: guarded(context, 'family-and-network', row, () => ({ ...NO_CARE, ...row.care })),
    thirdParties: { kind: 'silent' },
    missingPeriods: [],
  };
}

const nothing: Asserted<never> = { shown: null, assertions: [] };
const NO_IDENTITY = {
  givenName: nothing,
  familyName: nothing,
  dateOfBirth: nothing,
  sex: nothing,
  alsoKnownAs: nothing,
  ethnicity: nothing,
  identifiers: [],
};
const NO_CARE = {
  lookedAfter: nothing,
  responsibleAuthority: nothing,
  hostAuthority: nothing,
  placement: nothing,
  placements: [],
  legalStatuses: [],
  professionals: [],
};
