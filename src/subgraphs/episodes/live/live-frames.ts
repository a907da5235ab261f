import type { MissingEpisodeFilter, MissingEpisodeView } from '../../../hub/ports/reading';
import type { OperationContext } from '../../kit/operation-context';
import { LARGEST_PAGE } from '../../kit/page-info';
import type { MissingEpisodeFrame } from './missing-episode-frame';
import { matches } from '../missing-episode/missing-episode-filter';
import { publishMissingEpisode } from '../missing-episode/publish-missing-episode';

/** The most rows one live view holds. */
export const LARGEST_VIEW = 1000;

/** Everything in view, as the one frame a live view starts with. */
export async function snapshotFrame(
  context: OperationContext,
  filter: MissingEpisodeFilter,
): Promise<MissingEpisodeFrame> {
  const rows: MissingEpisodeView[] = [];
  let after: string | null = null;
  let more = true;
  while (more && rows.length < LARGEST_VIEW) {
    const page = await context.session.missingEpisodes(filter, { first: LARGEST_PAGE, after });
    rows.push(...page.rows);
    after = page.cursors.at(-1) ?? null;
    more = page.hasNextPage && after !== null;
  }
  rows.forEach((row) => note(context, row));
  return {
    event: 'snapshot',
    id: null,
    picture: null,
    snapshot: rows.map(publishMissingEpisode),
    complete: !more,
  };
}

/** How each of these rows stands now, in the order asked: as it is, or gone from view. */
export async function rowFrames(
  context: OperationContext,
  filter: MissingEpisodeFilter,
  ids: readonly string[],
): Promise<MissingEpisodeFrame[]> {
  const rows = await context.session.missingEpisodesByIds(ids);
  const inView = new Map(rows.filter((row) => matches(row, filter)).map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = inView.get(id);
    return row === undefined ? leftFrame(context, id) : upsertFrame(context, row);
  });
}

function upsertFrame(context: OperationContext, row: MissingEpisodeView): MissingEpisodeFrame {
  note(context, row);
  return { event: 'upsert', id: row.id, picture: publishMissingEpisode(row), snapshot: null, complete: null };
}

function leftFrame(context: OperationContext, id: string): MissingEpisodeFrame {
  context.live?.left.add(id);
  return { event: 'left', id, picture: null, snapshot: null, complete: null };
}

function note(context: OperationContext, row: MissingEpisodeView): void {
  context.live?.inView.set(row.id, { childId: row.childId, version: row.version });
}
