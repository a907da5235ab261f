import type { KeptTable } from './tables';
import { toldColumns } from './tables';
import type { Cells } from './wire';

/** A row's cells as a message tells them: what else a file or a sender has beside them is tolerated and not stored. */
export function toldCells(cells: Cells, table: KeptTable): Cells {
  return Object.fromEntries(
    toldColumns(table).flatMap((name) => {
      const cell = cells[name];
      return cell === undefined ? [] : [[name, cell] as const];
    }),
  );
}
