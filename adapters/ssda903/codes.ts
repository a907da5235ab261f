import { codeTable } from '../kit/code-table';
import { dfeCode, isUpnPlaceholder } from '../kit/dfe-codes/dfe-code';
import type { DfeField } from '../kit/dfe-codes/dfe-code';
import type { Coded, Sex } from '../../src/model/agency-fact/fact-body';
import type { CollectionYear } from './collection-year';
import type { Cells } from './wire';

const ALL_YEARS = { from: '0000-01-01' };

/** A coded cell as of the collection year, or nothing when it is blank. */
export function codeOf(cells: Cells, field: DfeField, year: CollectionYear): Coded<string> | undefined {
  const given = cells[field];
  return given === undefined ? undefined : dfeCode(field, given, year);
}

/** What is odd about a coded cell: not a code of that year, or of none. */
export function codeFlags(
  cells: Cells,
  fields: readonly DfeField[],
  year: CollectionYear,
): readonly string[] {
  return fields.flatMap((field) => {
    const given = cells[field];
    if (given === undefined || dfeCode(field, given, year).recognised) return [];
    const known = dfeCode(field, given, ALL_YEARS).recognised;
    return [known ? `code-not-of-that-year/${field}` : `unknown-code/${field}`];
  });
}

const SEXES = codeTable<Sex>({ '1': 'male', '2': 'female', M: 'male', F: 'female', U: 'unknown' });

/** SEX as a word, when it is a code of that year: 1 and 2 up to 2023-24, M, F and U since. */
export function sexOf(cells: Cells, year: CollectionYear): Coded<Sex> | undefined {
  const coded = codeOf(cells, 'SEX', year);
  return coded === undefined || !coded.recognised ? coded : SEXES(coded.value);
}

const UPN = /^[A-Z]\d{11}[0-9A-Z]$/;

/** A Unique Pupil Number; placeholders (UN1 to UN5) and malformed ones name nobody. */
export function upnOf(cells: Cells): string | null {
  const given = cells['UPN']?.toUpperCase() ?? '';
  return UPN.test(given) ? given : null;
}

/** Whether the cell holds neither a Unique Pupil Number nor what may stand in its place. */
export function isMalformedUpn(cells: Cells): boolean {
  const given = cells['UPN'];
  return given !== undefined && upnOf(cells) === null && !isUpnPlaceholder(given);
}
