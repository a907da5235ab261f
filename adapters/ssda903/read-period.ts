import type { CalendarDate } from '../../src/model/time/occurred';
import type { CollectionYear } from './collection-year';
import { readReturnDate } from './return-date';
import type { Judged } from './verdict';
import { refused, rowText } from './verdict';
import type { Cells } from './wire';

/** A period in days, both included; without an end it goes on. */
export interface Period {
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
}

/** The names of the two columns a period stands in. */
export interface PeriodColumns {
  readonly start: string;
  readonly end: string;
}

/**
 * A row's period, or why the row cannot be understood: no start (564), one that is no day (1004), after the collection
 * year (570) or after its own end (567). An end that is no day (1005) is left out and flagged.
 */
export function readPeriod(
  cells: Cells,
  { start, end }: PeriodColumns,
  year: CollectionYear,
): Judged<Period> {
  const given = cells[start];
  if (given === undefined) return refused(cells, start, 'blank');
  const from = readReturnDate(given);
  if (from === null) return refused(cells, start, 'not-a-date');
  if (from > year.to) return refused(cells, start, 'starts-after-the-year');
  const to = readReturnDate(cells[end] ?? '');
  if (to !== null && to < from) return refused(cells, end, 'ends-before-it-starts');
  const unread = cells[end] !== undefined && to === null ? [`not-a-date/${end}`] : [];
  return {
    cells,
    verdict: { kind: 'kept', flags: unread },
    read: to === null ? { from } : { from, to },
  };
}

/** What is odd about each period beside the child's others: begun before an earlier one ended, or while one is open. */
export function periodsTogether(rows: readonly Judged<Period>[]): readonly (readonly string[])[] {
  const flags: string[][] = rows.map(() => []);
  const inOrder = [...rows.entries()]
    .flatMap(([at, { read, cells }]) => (read === null ? [] : [{ at, text: rowText(cells), ...read }]))
    // To the last by content: of two that coincide the same one is the earlier in every file.
    .sort((a, b) => compareTexts(a.from, b.from) || compareEnds(a, b) || compareTexts(a.text, b.text));
  let latestEnd: CalendarDate | null = null;
  let isOneOpen = false;
  for (const { at, from, to } of inOrder) {
    if (isOneOpen) flags[at]?.push('earlier-one-open');
    else if (latestEnd !== null && from < latestEnd) flags[at]?.push('overlap');
    if (to === undefined) isOneOpen = true;
    else if (latestEnd === null || to > latestEnd) latestEnd = to;
  }
  return flags;
}

function compareEnds({ to: one }: Period, { to: other }: Period): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return compareTexts(one, other);
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
