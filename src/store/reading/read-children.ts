import { guard } from '../../access/decide';
import { placeOf } from '../../hub/ports/cursor';
import type { ChildFilter, ChildView, Page, PageRequest } from '../../hub/ports/reading';
import { localTimeText } from '../../model/time/london-time';
import { asksAfterPlacements, childrenByIdsStatement, childrenPageStatement } from './child-statements';
import { childView } from './child-view';
import type { ChildRow } from './child-view';
import { EMPTY_PAGE, pageOf } from './page-of';
import type { ReadSnapshot } from './read-snapshot';
import { askable } from './seen';
import { maySee } from './session-context';
import type { SessionContext } from './session-context';

export async function readChildrenByIds(
  snapshot: ReadSnapshot,
  context: SessionContext,
  ids: readonly string[],
): Promise<readonly ChildView[]> {
  if (!maySee(context) || ids.length === 0) return [];
  const values = [context.scopes, context.now, askable(ids)];
  const rows = await snapshot.rows<ChildRow>({ ...childrenByIdsStatement(context), values });
  return rows.map((row) => childView(context, row));
}

/** Children in the order of their latest report, then id: what the filter leaves of the audience's own view. */
export async function readChildren(
  snapshot: ReadSnapshot,
  context: SessionContext,
  filter: ChildFilter,
  { first, after }: PageRequest,
): Promise<Page<ChildView>> {
  const place = after === null ? null : placeOf(after);
  if (!maySee(context) || (after !== null && place === null)) return EMPTY_PAGE;
  const byPlacement = asksAfterPlacements(filter);
  if (byPlacement && context.decisions['family-and-network'].kind !== 'allow') return EMPTY_PAGE;
  const page = [context.scopes, context.now, place?.at ?? null, place?.id ?? null, first + 1];
  const rows = await snapshot.rows<ChildRow>({
    ...childrenPageStatement(context, filter),
    values: byPlacement ? [...page, ...placementValues(context, filter)] : page,
  });
  return pageOf(rows, first, (row) => childView(context, row));
}

function placementValues(
  { decisions, audience, now }: SessionContext,
  { placementTypes, inPlacement }: ChildFilter,
): readonly unknown[] {
  const cleared = guard(decisions, 'family-and-network', ['restricted'], audience.clearance);
  const types = placementTypes === undefined ? null : askable(placementTypes);
  return [cleared.kind === 'allow', types, ...(inPlacement === true ? [dayInLondon(now)] : [])];
}

/** The day that clocks in England show: a placement that ends on it has ended. */
function dayInLondon(now: Date): string {
  return localTimeText(now.getTime()).slice(0, 10);
}
