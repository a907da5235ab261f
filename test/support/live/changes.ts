import type { Change } from '../../../src/hub/ports/change-feed';

/** A change to one invented child. */
export function aChange(changes: Partial<Change> = {}): Change {
  return {
    position: 1n,
    childId: 'c_1',
    missingEpisodeIds: ['m_1'],
    childVersion: 1,
    scopes: ['agency:la:991'],
    kind: 'facts',
    at: new Date('2026-11-21T00:00:00Z'),
    ...changes,
  };
}
