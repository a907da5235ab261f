import { askHub } from './ask-hub';
import type { BoardParts } from './board-parts';
import { MEETING_QUERY } from './child-operations';
import { nodesOf, type Connection } from './hub-shapes';
import type { Shown } from './shown';
import { seenBy, type BoardViewer } from './viewer';

interface MeetingAnswer {
  readonly missingEpisodes: Connection<{ readonly child: { readonly id: string } | null }> | null;
}

/** Leads a meeting to the child it is about; to the list while there is none, or the hub cannot say. */
export async function showMeeting(parts: BoardParts, viewer: BoardViewer): Promise<Shown> {
  const token = await parts.tokenFor(viewer);
  const asked = { query: MEETING_QUERY, basis: viewer.basis };
  const answer = await askHub<MeetingAnswer>(parts.hub(), token, asked);
  const [first] = answer.kind === 'data' ? nodesOf(answer.data.missingEpisodes) : [];
  const id = first?.child?.id;
  const path = id === undefined ? '/' : `/child/${encodeURIComponent(id)}`;
  return { status: 303, location: seenBy(viewer, path) };
}
