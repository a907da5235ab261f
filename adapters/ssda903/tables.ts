/** Tables whose rows become facts. */
export type KeptTable = 'Header' | 'Episodes' | 'Missing';

/** A table of the return. Of one that is not kept, why. */
export interface ReturnTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly kept: KeptTable | null;
  readonly notKept: string | null;
}

const kept = (name: KeptTable, columns: string): ReturnTable => ({
  name,
  columns: columns.split(' '),
  kept: name,
  notKept: null,
});

const notKept = (name: string, why: string, columns: string): ReturnTable => ({
  name,
  columns: columns.split(' '),
  kept: null,
  notKept: `not-kept: ${why}`,
});

/** Every table of the return and its columns, in the Department's names. */
export const RETURN_TABLES: readonly ReturnTable[] = [
  kept('Header', 'CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB'),
  kept(
    'Episodes',
    'CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN',
  ),
  kept('Missing', 'CHILD DOB MISSING MIS_START MIS_END'),
  notKept('Reviews', 'reviews of the care plan', 'CHILD DOB REVIEW REVIEW_CODE'),
  notKept('UASC', 'asylum status', 'CHILD SEX DOB DUC'),
  notKept(
    'OC2',
    'health and outcomes',
    'CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED',
  ),
  notKept('OC3', 'care leavers', 'CHILD DOB IN_TOUCH ACTIV ACCOM'),
  notKept('AD1', 'adoption', 'CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR'),
  notKept('PlacedAdoption', 'adoption', 'CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED'),
  notKept('PrevPerm', 'earlier permanence', 'CHILD DOB PREV_PERM LA_PERM DATE_PERM'),
  notKept('SWEpisodes', 'social workers’ periods', 'CHILD DOB SW_ID SW_DECOM SW_DEC SW_REASON'),
  notKept('DoLo', 'deprivation of liberty orders', 'CHILD DOB DOLO_START DOLO_END'),
];

/** A part of the XML form that is in no list of ours. */
export const UNKNOWN_PART: ReturnTable = notKept('Other', 'unknown part', 'CHILD');

/** A table by its name. Throws for a name that is not the Department's. */
export function tableNamed(name: string): ReturnTable {
  const table = RETURN_TABLES.find((each) => each.name === name);
  if (table === undefined) throw new Error('no such table of the return');
  return table;
}

/** Columns of kept tables that no message tells: the id stands above the rows, and nothing is kept of a child's own child. */
const UNTOLD: ReadonlySet<string> = new Set(['CHILD', 'MOTHER', 'MC_DOB']);

/** The columns that a message tells of a table's rows. */
export function toldColumns(kept: KeptTable): readonly string[] {
  const columns = RETURN_TABLES.find((table) => table.kept === kept)?.columns ?? [];
  return columns.filter((name) => !UNTOLD.has(name));
}

/** What a file's first line says it is. */
export type RecognisedTable =
  | { readonly kind: 'table'; readonly table: ReturnTable }
  /** Nearly a table of the return: what must be put right. Column names of the file itself are its sender's words. */
  | {
      readonly kind: 'wrong-columns';
      readonly nearest: ReturnTable;
      readonly missing: readonly string[];
      readonly extra: readonly string[];
    }
  | { readonly kind: 'no-table' };

/** A table is known by its set of columns, in any order; what its file is called says nothing. */
export function recogniseTable(given: readonly string[]): RecognisedTable {
  const columns = given.map((name) => name.trim().toUpperCase());
  const found = RETURN_TABLES.find((table) => differs(table, columns) === 0);
  if (found !== undefined) return { kind: 'table', table: found };
  const nearest = [...RETURN_TABLES].sort((a, b) => differs(a, columns) - differs(b, columns))[0];
  if (nearest === undefined || !columns.includes('CHILD') || shared(nearest, columns) < 3)
    return { kind: 'no-table' };
  return {
    kind: 'wrong-columns',
    nearest,
    missing: nearest.columns.filter((name) => !columns.includes(name)),
    extra: columns.filter((name, at) => !nearest.columns.includes(name) || columns.indexOf(name) !== at),
  };
}

function differs(table: ReturnTable, columns: readonly string[]): number {
  return table.columns.length + columns.length - 2 * shared(table, columns);
}

function shared(table: ReturnTable, columns: readonly string[]): number {
  return table.columns.filter((name) => columns.includes(name)).length;
}
