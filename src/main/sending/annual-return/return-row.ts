import type { ReturnTable } from '../../../../adapters/ssda903/tables';
import type { Cells } from '../../../../adapters/ssda903/wire';

/** A row as it stands in a file. Cells are trimmed; blank ones are left out. */
export interface ReturnRow {
  readonly table: ReturnTable;
  /** The file's name without its folder. */
  readonly file: string;
  /** From 1, the column names included: what an editor shows. */
  readonly line: number;
  readonly cells: Cells;
  /** Set when the row cannot even be read as one of its table. */
  readonly broken: { readonly column: string; readonly reason: string } | null;
}

/** How a row ended. Every row of every file ends in one way, once. */
export type RowOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'flagged'; readonly flags: readonly string[] }
  | { readonly kind: 'ignored'; readonly reason: string }
  | { readonly kind: 'refused'; readonly column: string; readonly reason: string };
