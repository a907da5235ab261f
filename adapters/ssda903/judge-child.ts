import type { CalendarDate } from '../../src/model/time/occurred';
import { codeFlags, isMalformedUpn } from './codes';
import type { CollectionYear } from './collection-year';
import type { Period } from './read-period';
import { periodsTogether, readPeriod } from './read-period';
import { readReturnDate } from './return-date';
import type { Judged } from './verdict';
import { flagged, refused, rowText, withoutRepeats } from './verdict';
import type { Cells } from './wire';

/** One child's rows, in any order. */
export interface ChildRows {
  readonly header: readonly Cells[];
  readonly episodes: readonly Cells[];
  readonly missing: readonly Cells[];
}

/** The same rows in the same order, each with its verdict. At most one header is kept. */
export interface JudgedChild {
  readonly header: readonly Judged<CalendarDate>[];
  readonly episodes: readonly Judged<Period>[];
  readonly missing: readonly Judged<Period>[];
  /** The child's date of birth: the header's, or the one that all missing rows agree on. */
  readonly dateOfBirth: CalendarDate | null;
}

const DECOM = { start: 'DECOM', end: 'DEC' };
const MIS_START = { start: 'MIS_START', end: 'MIS_END' };

/** Judges a child's rows together, as of the collection year. Rows that were kept once are judged the same again. */
export function judgeChild(rows: ChildRows, year: CollectionYear): JudgedChild {
  const header = judgeHeaders(rows.header, year);
  const inHeader = header.find(({ read }) => read !== null)?.read ?? null;
  const episodes = withoutRepeats(rows.episodes.map((cells) => readPeriod(cells, DECOM, year)));
  const missing = withoutRepeats(rows.missing.map((cells) => readPeriod(cells, MIS_START, year)));
  const dateOfBirth = inHeader ?? agreedDateOfBirth(missing);
  const child = { year, inHeader, dateOfBirth, episodes };
  return {
    header,
    episodes: withFlags(episodes, (row, period) => episodeFlags(row.cells, period, child)),
    missing: withFlags(missing, (row, period) => missingFlags(row.cells, period, child)),
    dateOfBirth,
  };
}

interface Child {
  readonly year: CollectionYear;
  readonly inHeader: CalendarDate | null;
  readonly dateOfBirth: CalendarDate | null;
  readonly episodes: readonly Judged<Period>[];
}

function judgeHeaders(rows: readonly Cells[], year: CollectionYear): readonly Judged<CalendarDate>[] {
  const judged = withoutRepeats(rows.map((cells) => judgeHeader(cells, year)));
  const [first] = judged
    .filter(({ read }) => read !== null)
    .sort((a, b) => (rowText(a.cells) < rowText(b.cells) ? -1 : 1));
  // Two that differ: the same one stands whatever the order of the file, or a second run would say otherwise.
  return judged.map((row) =>
    row.read === null || row === first ? row : refused(row.cells, 'CHILD', 'another-header'),
  );
}

function judgeHeader(cells: Cells, year: CollectionYear): Judged<CalendarDate> {
  const given = cells['DOB'];
  if (given === undefined) return refused(cells, 'DOB', 'blank');
  const read = readReturnDate(given);
  if (read === null) return refused(cells, 'DOB', 'not-a-date');
  const flags = [
    ...blanks(cells, ['SEX', 'ETHNIC', 'UPN']),
    ...codeFlags(cells, ['SEX', 'ETHNIC'], year),
    ...(isMalformedUpn(cells) ? ['malformed/UPN'] : []),
    ...(read > year.to ? ['born-after-the-year'] : []),
  ];
  return { cells, verdict: { kind: 'kept', flags: flags.sort() }, read };
}

function episodeFlags(cells: Cells, { from, to }: Period, child: Child): readonly string[] {
  const { REC: reason, DEC: end } = cells;
  const coded = ['RNE', 'LS', 'CIN', 'PLACE'] as const;
  return [
    ...blanks(cells, coded),
    ...codeFlags(cells, [...coded, 'PLACE_PROVIDER', 'REC', 'REASON_PLACE_CHANGE'], child.year),
    ...(end === undefined && reason !== undefined ? [openWith(reason)] : []),
    ...(end !== undefined && reason === undefined ? ['end-without-reason'] : []),
    ...(to !== undefined && to > child.year.to ? ['ends-after-the-year'] : []),
    ...(child.inHeader === null ? ['not-in-header'] : []),
    ...(child.dateOfBirth !== null && from < child.dateOfBirth ? ['before-birth'] : []),
  ];
}

/** X1 says that the next episode begins the same day, so its own must have ended (148, 388). */
function openWith(reason: string): string {
  return reason.toUpperCase() === 'X1' ? 'x1-without-end' : 'reason-without-end';
}

function missingFlags(cells: Cells, { from, to }: Period, child: Child): readonly string[] {
  const { year, inHeader, dateOfBirth } = child;
  const born = cells['DOB'] === undefined ? null : readReturnDate(cells['DOB']);
  return [
    ...blanks(cells, ['DOB', 'MISSING']),
    ...codeFlags(cells, ['MISSING'], year),
    ...(cells['DOB'] !== undefined && born === null ? ['not-a-date/DOB'] : []),
    ...(inHeader === null ? ['not-in-header'] : []),
    ...(inHeader !== null && born !== null && born !== inHeader ? ['date-of-birth-differs'] : []),
    ...(to === undefined ? ['open'] : []),
    ...(to !== undefined && (to < year.from || to > year.to) ? ['ends-outside-the-year'] : []),
    ...(dateOfBirth !== null && from <= dateOfBirth ? ['before-birth'] : []),
    ...(isInCare(from, child.episodes) ? [] : ['not-in-care']),
  ];
}

function isInCare(day: CalendarDate, episodes: readonly Judged<Period>[]): boolean {
  return episodes.some(({ read }) => read !== null && read.from <= day && (read.to ?? day) >= day);
}

function blanks(cells: Cells, columns: readonly string[]): readonly string[] {
  return columns.filter((name) => cells[name] === undefined).map((name) => `blank/${name}`);
}

function withFlags(
  rows: readonly Judged<Period>[],
  flagsOf: (row: Judged<Period>, period: Period) => readonly string[],
): readonly Judged<Period>[] {
  const together = periodsTogether(rows);
  return rows.map((row, at) =>
    row.read === null ? row : flagged(row, [...flagsOf(row, row.read), ...(together[at] ?? [])]),
  );
}

function agreedDateOfBirth(missing: readonly Judged<Period>[]): CalendarDate | null {
  const given = missing.flatMap(({ cells, read }) => (read === null ? [] : (cells['DOB'] ?? [])));
  const [first, ...others] = new Set(given.map(readReturnDate));
  return first !== undefined && others.length === 0 ? first : null;
}
