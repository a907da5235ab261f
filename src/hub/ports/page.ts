/**
 * Keyset page: most recently reported first, then id. `after` is an opaque cursor this port handed out; any other
 * text answers with an empty page, for nothing comes after what was never there.
 */
export interface PageRequest {
  /** 1 to 100; more is refused at the edge. */
  readonly first: number;
  readonly after: string | null;
}

/** Part of a list, in the list's order. */
export interface Page<T> {
  readonly rows: readonly T[];
  /** Cursor of each row, same order. */
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
}
