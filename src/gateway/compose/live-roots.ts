/** What the rows of a live view are, and so by which of a change's ids they are found. */
export type LiveRows = 'missing-episodes' | 'children';

/** The query field that answers for a subscription root, and what its rows are. */
export interface LiveTwin {
  readonly query: string;
  readonly rows: LiveRows;
}

/**
 * Each subscription root and the query field it is answered from. Live rewrites the one to the other; a client that
 * names a twin itself is refused.
 */
export const TWIN_OF_ROOT: ReadonlyMap<string, LiveTwin> = new Map([
  ['missingEpisodes', { query: 'missingEpisodesLive', rows: 'missing-episodes' }],
  ['jointPicture', { query: 'jointPictureLive', rows: 'children' }],
]);

/** The twins' argument that names the rows to tell of. */
export const TWIN_IDS_ARGUMENT = 'ids';
