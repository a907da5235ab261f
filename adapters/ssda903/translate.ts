import { digestOf } from '../kit/digest';
import { parseJson } from '../kit/parse-json';
import { rejected } from '../kit/refusal';
import type { FactBody } from '../../src/model/agency-fact/fact-body';
import type { Translate, TranslatedLine, Translation } from '../../src/model/agency-fact/translation';
import type { CalendarDate } from '../../src/model/time/occurred';
import { readCollectionYear } from './collection-year';
import { judgeChild } from './judge-child';
import type { JudgedChild } from './judge-child';
import type { Period } from './read-period';
import { episodeBodies, headerBodies, missingBody, rowFacts } from './row-facts';
import type { OfChild } from './row-facts';
import { toldCells } from './told-cells';
import type { Judged } from './verdict';
import { rowText } from './verdict';
import { readReturnShape } from './wire';
import type { Cells, ReturnOfChild } from './wire';

/** Resubmissions of one year count below this. */
const SUBMISSIONS = 1_000;

/** One child's part of an annual return as agency facts. */
export const translateSsda903: Translate = ({ agency, value }) => {
  const parsed = parseJson(value);
  if (parsed.kind !== 'parsed') return parsed;
  const shaped = readReturnShape(parsed.value);
  if (shaped.kind !== 'shaped') return shaped;
  const { record } = shaped;
  if (record.agency !== agency) return rejected('agency-mismatch', '/agency topic');
  const year = readCollectionYear(record.collectionYear);
  if (year === null) return rejected('wrong-shape', '/collectionYear year');
  const judged = judgeChild(
    {
      header: record.header === undefined ? [] : [toldCells(record.header, 'Header')],
      episodes: record.episodes.map((cells) => toldCells(cells, 'Episodes')),
      missing: record.missing.map((cells) => toldCells(cells, 'Missing')),
    },
    year,
  );
  const refusal = firstRefusal(judged);
  if (refusal !== null) return rejected('row-refused', refusal);
  const revision = year.endsIn * SUBMISSIONS + record.resubmission;
  return translated(record, judged, { agency, child: record.child, year, revision });
};

function translated(record: ReturnOfChild, judged: JudgedChild, of: OfChild): Translation {
  const lines = [...headerLines(judged, of), ...episodeLines(judged, of), ...missingLines(judged, of)];
  // The whole is claimed too: the same submission with a row more or less is another submission.
  const whole = {
    line: 0,
    revision: of.revision,
    digest: digestOf(lines.map(({ record: row = '', digest }) => ({ row, digest }))),
    facts: [],
  };
  return {
    kind: 'facts',
    source: 'ssda903',
    record: `${of.year.name}/${record.child}`,
    lines: [whole, ...lines],
  };
}

function firstRefusal({ header, episodes, missing }: JudgedChild): string | null {
  const places = [
    ...header.map((row) => ({ row, at: '/header' })),
    ...episodes.map((row, index) => ({ row, at: `/episodes/${index}` })),
    ...missing.map((row, index) => ({ row, at: `/missing/${index}` })),
  ];
  for (const { row, at } of places)
    if (row.verdict.kind === 'refused') return `${at}/${row.verdict.column} ${row.verdict.reason}`;
  return null;
}

function headerLines({ header, dateOfBirth }: JudgedChild, of: OfChild): readonly TranslatedLine[] {
  if (dateOfBirth === null) return [];
  const cells = header.find(({ read }) => read !== null)?.cells ?? null;
  const bodies = headerBodies(cells, dateOfBirth, of.year);
  return [lineOf(of, { record: `${of.child}/header`, day: of.year.to }, bodies)];
}

function episodeLines({ episodes }: JudgedChild, of: OfChild): readonly TranslatedLine[] {
  return numbered(episodes, ({ from }) => from).map(({ row, period, flags, number }) => {
    const record = `${of.child}/episode/${period.from}/${number}`;
    return lineOf(of, { record, day: period.from }, episodeBodies(row, period, flags, of.year));
  });
}

function missingLines({ missing }: JudgedChild, of: OfChild): readonly TranslatedLine[] {
  const kindOf = ({ MISSING }: Cells): string =>
    MISSING !== undefined && /^[AM]$/i.test(MISSING) ? MISSING.toUpperCase() : 'other';
  return numbered(missing, ({ from }, cells) => `${kindOf(cells)}/${from}`).map(
    ({ row, period, flags, number }) => {
      const record = `${of.child}/missing/${kindOf(row)}/${period.from}/${number}`;
      return lineOf(of, { record, day: period.from }, [missingBody(row, period, flags, of.year)]);
    },
  );
}

function lineOf(
  of: OfChild,
  place: { readonly record: string; readonly day: CalendarDate },
  bodies: readonly FactBody[],
): TranslatedLine {
  const { revision } = of;
  return {
    record: place.record,
    line: 0,
    revision,
    digest: digestOf(bodies.map(canonicalOf)),
    facts: rowFacts(of, place, bodies),
  };
}

function canonicalOf(body: FactBody): string {
  return JSON.stringify(Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Numbered {
  readonly row: Cells;
  readonly period: Period;
  readonly flags: readonly string[];
  readonly number: number;
}

/** Rows that begin alike are numbered by their content, so that the order of the file names nothing. */
function numbered(
  rows: readonly Judged<Period>[],
  beginning: (period: Period, cells: Cells) => string,
): readonly Numbered[] {
  const counts = new Map<string, number>();
  return rows
    .map((row) => ({ row, text: rowText(row.cells) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .flatMap(({ row: { cells, read, verdict } }) => {
      if (read === null || verdict.kind !== 'kept') return [];
      const alike = beginning(read, cells);
      const number = (counts.get(alike) ?? 0) + 1;
      counts.set(alike, number);
      return [{ row: cells, period: read, flags: verdict.flags, number }];
    });
}
