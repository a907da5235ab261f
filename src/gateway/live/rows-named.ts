import type { Change } from '../../hub/ports/change-feed';
import type { LiveRows } from '../compose/live-roots';

/** The rows of a view that a change touches. */
export function rowsNamed(change: Change, rows: LiveRows): readonly string[] {
  return rows === 'children' ? [change.childId] : change.missingEpisodeIds;
}
