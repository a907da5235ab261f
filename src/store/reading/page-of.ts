import type { Page } from '../../hub/ports/reading';
import { cursorOf } from '../../hub/ports/cursor';

/** Makes a page of rows read with one more than was asked for: the one too many says that there is a next page. */
export function pageOf<Row extends { readonly place_at: string }, T extends { readonly id: string }>(
  rows: readonly Row[],
  first: number,
  view: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, first).map((row) => ({ row, view: view(row) }));
  return {
    rows: shown.map((each) => each.view),
    cursors: shown.map((each) => cursorOf({ at: each.row.place_at, id: each.view.id })),
    hasNextPage: rows.length > first,
  };
}

export const EMPTY_PAGE = { rows: [], cursors: [], hasNextPage: false } as const;
