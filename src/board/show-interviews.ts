import { askHub } from './ask-hub';
import type { BoardParts } from './board-parts';
import { INTERVIEWS_QUERY } from './child-operations';
import { interviewsPage, type InterviewsAnswer } from './interviews-page';
import type { Shown } from './shown';
import type { BoardViewer } from './viewer';

/** The return interviews in a viewer's sight. */
export async function showInterviews(parts: BoardParts, viewer: BoardViewer): Promise<Shown> {
  const token = await parts.tokenFor(viewer);
  const asked = { query: INTERVIEWS_QUERY, basis: viewer.basis };
  const answer = await askHub<InterviewsAnswer>(parts.hub(), token, asked);
  return {
    status: 200,
    page: interviewsPage({ ...parts, chosen: viewer, answer, now: parts.clock.now() }),
  };
}
