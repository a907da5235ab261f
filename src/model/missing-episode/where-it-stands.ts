import type { MissingEpisodeStatus } from './missing-episode-state';

/** While the child is gone: neither found well nor back (WY 2, 4). Absent and away are not missing, and the child is not back. */
export const STILL_GONE: readonly MissingEpisodeStatus[] = [
  'noticed',
  'reported',
  'delayed',
  'missing',
  'away',
  'absent',
];

/** While something is still to be done, if only an interview of a child who is back: neither closed nor cancelled. */
export const OPEN: readonly MissingEpisodeStatus[] = [...STILL_GONE, 'located', 'returned'];
