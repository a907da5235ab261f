/**
 * Each subscription root and the query field it is answered from. Live rewrites the one to the other; a client that
 * names a twin itself is refused.
 */
export const TWIN_OF_ROOT: ReadonlyMap<string, string> = new Map([
  ['missingEpisodes', 'missingEpisodesLive'],
]);

/** The twins' argument that names the rows to tell of. */
export const TWIN_IDS_ARGUMENT = 'ids';
