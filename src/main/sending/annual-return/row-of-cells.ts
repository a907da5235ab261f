import { isChildId, LONGEST_CELL } from '../../../../adapters/ssda903/wire';
import type { ReturnRow } from './return-row';

/** What no code, date or reference holds, and PostgreSQL or another system could not: control signs, undecoded bytes. */
// eslint-disable-next-line no-control-regex -- control signs are the very thing looked for.
const UNREADABLE = /[\u0000-\u001f\u007f\ufffd]|\p{Surrogate}/u;

type Place = Pick<ReturnRow, 'table' | 'file' | 'line'>;

/** A row from its cells by column name, with what is wrong with it as a row. A table that is not kept is only counted. */
export function rowOfCells(place: Place, given: Iterable<readonly [string, string]>): ReturnRow {
  const isKept = place.table.kept !== null;
  const filled: (readonly [string, string])[] = [];
  for (const [name, cell] of given) {
    const text = isKept || name === 'CHILD' ? cell.trim() : '';
    if (text !== '') filled.push([name, text]);
  }
  return { ...place, cells: Object.fromEntries(filled), broken: isKept ? broken(filled) : null };
}

/** A row of another width than its table's first line: nobody can say which cell is which. */
export function rowOfAnotherWidth(place: Place): ReturnRow {
  return { ...place, cells: {}, broken: { column: 'CHILD', reason: 'wrong-number-of-cells' } };
}

/** Only what keeps a row from being read at all: rules on its content are the adapter's. */
function broken(filled: readonly (readonly [string, string])[]): ReturnRow['broken'] {
  const child = filled.find(([name]) => name === 'CHILD')?.[1];
  if (child === undefined) return { column: 'CHILD', reason: 'blank' };
  for (const [column, text] of filled) {
    if (UNREADABLE.test(text)) return { column, reason: 'unreadable-text' };
    if (text.length > LONGEST_CELL) return { column, reason: 'too-long' };
  }
  return isChildId(child) ? null : { column: 'CHILD', reason: 'not-an-id' };
}

/** The table's columns with the cells of a line beside them. */
export function cellsByColumn(
  columns: readonly string[],
  line: readonly string[],
): readonly (readonly [string, string])[] {
  return columns.map((name, at) => [name, line[at] ?? '']);
}

/** Column names as the tables have them. */
export function columnNames(line: readonly string[]): readonly string[] {
  return line.map((name) => name.trim().toUpperCase());
}
