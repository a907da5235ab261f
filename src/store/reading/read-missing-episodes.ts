import { guard } from '../../access/decide';
import { placeOf } from '../../hub/ports/cursor';
import type {
  Guarded,
  MissingEpisodeFilter,
  MissingEpisodeView,
  Page,
  PageRequest,
} from '../../hub/ports/reading';
import { OPEN, STILL_GONE } from '../../model/missing-episode/where-it-stands';
import type {
  ChronologyEntry,
  MissingEpisodeStatus,
} from '../../model/missing-episode/missing-episode-state';
import {
  byIdsStatement,
  chronologyStatement,
  ofChildrenStatement,
  pageStatement,
} from './missing-episode-statements';
import { missingEpisodeView } from './missing-episode-view';
import type { MissingEpisodeRow } from './missing-episode-view';
import { EMPTY_PAGE, pageOf } from './page-of';
import type { ReadSnapshot } from './read-snapshot';
import { askable } from './seen';
import { guarded, maySee, noteChild } from './session-context';
import type { ChildColumns, SessionContext } from './session-context';

/** A page of what the filter leaves of the audience's own view: a level it may not know matches nothing. */
export async function readMissingEpisodes(
  snapshot: ReadSnapshot,
  context: SessionContext,
  filter: MissingEpisodeFilter,
  { first, after }: PageRequest,
): Promise<Page<MissingEpisodeView>> {
  const byRisk = filter.riskLevels !== undefined;
  const place = after === null ? null : placeOf(after);
  if (!maySee(context) || (after !== null && place === null)) return EMPTY_PAGE;
  if (byRisk && context.decisions['risk-and-intelligence'].kind !== 'allow') return EMPTY_PAGE;
  const page = [
    place?.at ?? null,
    place?.id ?? null,
    statusesOf(filter),
    filter.childIds === undefined ? null : askable(filter.childIds),
    first + 1,
  ];
  const cleared = guard(
    context.decisions,
    'risk-and-intelligence',
    ['restricted'],
    context.audience.clearance,
  );
  const risk = byRisk ? [filter.riskLevels, cleared.kind === 'allow'] : [];
  const rows = await snapshot.rows<MissingEpisodeRow>({
    ...pageStatement(context, byRisk),
    values: [context.scopes, context.now, ...page, ...risk],
  });
  return pageOf(rows, first, (row) => missingEpisodeView(context, row));
}

/** `null` asks for any status; several parts of the filter ask for what is in all of them. */
function statusesOf({
  open,
  stillGone,
  statuses,
}: MissingEpisodeFilter): readonly MissingEpisodeStatus[] | null {
  if (open !== true && stillGone !== true) return statuses ?? null;
  const asked = stillGone === true ? STILL_GONE : OPEN;
  return statuses === undefined ? asked : asked.filter((status) => statuses.includes(status));
}

export async function readMissingEpisodesByIds(
  snapshot: ReadSnapshot,
  context: SessionContext,
  ids: readonly string[],
): Promise<readonly MissingEpisodeView[]> {
  if (!maySee(context) || ids.length === 0) return [];
  const values = [context.scopes, context.now, askable(ids)];
  const rows = await snapshot.rows<MissingEpisodeRow>({ ...byIdsStatement(context), values });
  return rows.map((row) => missingEpisodeView(context, row));
}

export async function readMissingEpisodesOfChildren(
  snapshot: ReadSnapshot,
  context: SessionContext,
  childIds: readonly string[],
): Promise<readonly MissingEpisodeView[]> {
  if (!maySee(context) || childIds.length === 0) return [];
  const values = [context.scopes, context.now, askable(childIds)];
  const rows = await snapshot.rows<MissingEpisodeRow>({ ...ofChildrenStatement(context), values });
  return rows.map((row) => missingEpisodeView(context, row));
}

interface ChronologyRow extends ChildColumns {
  readonly asked_as: string;
  readonly content: readonly ChronologyEntry[] | null;
}

export async function readChronology(
  snapshot: ReadSnapshot,
  context: SessionContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Guarded<readonly ChronologyEntry[]>>> {
  if (!maySee(context) || ids.length === 0) return new Map();
  const values = [context.scopes, context.now, askable(ids)];
  const rows = await snapshot.rows<ChronologyRow>({ ...chronologyStatement(context), values });
  return new Map(
    rows.map((row) => {
      noteChild(context, row);
      return [row.asked_as, guarded(context, 'risk-and-intelligence', row, () => row.content ?? [])];
    }),
  );
}
