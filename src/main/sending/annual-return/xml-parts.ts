import { tableNamed, UNKNOWN_PART, type ReturnTable } from '../../../../adapters/ssda903/tables';

/** A part of one CHILD of the XML form: its element, its cells under the CSV's column names, and where it begins. */
export interface XmlPart {
  readonly element: string;
  readonly line: number;
  readonly cells: Map<string, string>;
}

/** Elements whose name in the XML is not the column's. */
const RENAMED: Readonly<Record<string, string>> = { CHILDID: 'CHILD', PL: 'PLACE' };

const TABLES: Readonly<Record<string, ReturnTable>> = {
  HEADER: tableNamed('Header'),
  EPISODE: tableNamed('Episodes'),
  AMISSING: tableNamed('Missing'),
  AREVIEW: tableNamed('Reviews'),
  OC2: tableNamed('OC2'),
  PERMANENCE: tableNamed('PrevPerm'),
  AD_PLACED: tableNamed('PlacedAdoption'),
};

/** Tables of the CSV form whose cells stand in the XML's header; a row of each is there when any of its cells is filled. */
const WITHIN_HEADER = [
  { table: tableNamed('UASC'), cells: ['DUC'] },
  { table: tableNamed('OC3'), cells: ['IN_TOUCH', 'ACTIV', 'ACCOM'] },
  {
    table: tableNamed('AD1'),
    cells: ['DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'],
  },
];

/** A row of the CSV form, as a part of the XML states it. */
export interface PartRow {
  readonly table: ReturnTable;
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

export function columnOf(element: string): string {
  return RENAMED[element] ?? element;
}

/** A CHILD's parts as rows. Each carries the header's id, and its date of birth where the table has that column. */
export function rowsOfParts(parts: readonly XmlPart[]): readonly PartRow[] {
  const header = parts.find(({ element }) => element === 'HEADER')?.cells ?? new Map<string, string>();
  return parts.flatMap(({ element, line, cells }) => {
    const table = TABLES[element] ?? UNKNOWN_PART;
    if (element !== 'HEADER') return [{ table, line, cells: withHeader(table, cells, header) }];
    const within = WITHIN_HEADER.filter((part) => part.cells.some((name) => isFilled(cells.get(name))));
    return [
      { table, line, cells: only(table, cells) },
      ...within.map((part) => ({ table: part.table, line, cells: only(part.table, cells) })),
    ];
  });
}

function withHeader(
  table: ReturnTable,
  cells: ReadonlyMap<string, string>,
  header: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return only(
    table,
    new Map([...cells, ...['CHILD', 'DOB'].map((name) => [name, header.get(name) ?? ''] as const)]),
  );
}

function only(table: ReturnTable, cells: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(table.columns.map((name) => [name, cells.get(name) ?? '']));
}

function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== '';
}
