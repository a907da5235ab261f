import { askHub } from './ask-hub';
import type { BoardParts } from './board-parts';
import { nodesOf, type BoardRow, type Connection } from './hub-shapes';
import { boardQuery, boardSubscription } from './operations';
import { boardPage, NOBODY } from './page';
import { settingsText } from './page-shell';
import type { Shown } from './shown';
import type { BoardViewer } from './viewer';

interface ListAnswer {
  readonly missingEpisodes: Connection<BoardRow> | null;
}

/** Who is missing, as a viewer may see it. */
export async function showList(parts: BoardParts, viewer: BoardViewer | null): Promise<Shown> {
  const { viewers, clock, views } = parts;
  if (viewer === null) {
    return {
      status: 200,
      page: boardPage({ viewers, chosen: null, answer: null, rows: '', settings: null }),
    };
  }
  const searching = viewer.window === 'control-room';
  const token = await parts.tokenFor(viewer);
  const asked = { query: boardQuery(searching), basis: viewer.basis };
  const answer = await askHub<ListAnswer>(parts.hub(), token, asked);
  const now = clock.now();
  const known = answer.kind === 'data' ? nodesOf(answer.data.missingEpisodes) : [];
  const rows = known.toSorted(views.mostUrgentFirst);
  const settings = {
    token,
    as: viewer.key,
    basis: viewer.basis,
    subscription: boardSubscription(searching),
    nobody: NOBODY,
    hubNow: now.toISOString(),
  };
  const page = boardPage({
    viewers,
    chosen: viewer,
    answer: answer.kind === 'data' ? { kind: 'rows' } : answer,
    rows: rows.map((row) => views.rowMarkup(row, now, viewer.key)).join(''),
    settings: answer.kind === 'data' ? settingsText(settings) : null,
  });
  return { status: 200, page };
}
