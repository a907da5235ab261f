import { mayAcknowledge } from './acknowledge';
import { askHub } from './ask-hub';
import type { BoardParts } from './board-parts';
import { CHILD_SUBSCRIPTION, childQuery } from './child-operations';
import { childPage, type ChildAnswer, type Sent } from './child-page';
import { settingsText } from './page-shell';
import type { Shown } from './shown';
import { TOGETHER_QUERY, askTogether } from './together';
import type { BoardViewer } from './viewer';

/** One child's joint picture, and what came of a form when one was sent. */
export async function showChild(
  parts: BoardParts,
  viewer: BoardViewer,
  childId: string,
  sent: Sent | null = null,
): Promise<Shown> {
  const token = await parts.tokenFor(viewer);
  const query = childQuery(viewer.window === 'social-work');
  const asked = { query, variables: { id: childId }, basis: viewer.basis };
  const [answer, together] = await Promise.all([
    askHub<ChildAnswer>(parts.hub(), token, asked),
    askTogether(parts.hub(), token, viewer.basis),
  ]);
  const may = mayAcknowledge(parts.guard, viewer, childId);
  const now = parts.clock.now();
  const settings = settingsText({
    token,
    basis: viewer.basis,
    subscription: CHILD_SUBSCRIPTION,
    around: TOGETHER_QUERY,
    as: viewer.key,
    variables: { id: childId },
    agencies: parts.agencies,
    may,
    hubNow: now.toISOString(),
  });
  const page = childPage({
    ...{ ...parts, chosen: viewer, childId, answer, now, sent, settings },
    ...{ may, together },
  });
  const isThere = answer.kind !== 'data' || answer.data.child !== null;
  return { status: sent?.outcome.status ?? (isThere ? 200 : 404), page };
}
