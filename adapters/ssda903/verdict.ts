import type { Cells } from './wire';

/** What becomes of a row. Flags and reasons are codes listed in the README; a refusal names the column. */
export type Verdict =
  | { readonly kind: 'kept'; readonly flags: readonly string[] }
  | { readonly kind: 'ignored'; readonly reason: string }
  | { readonly kind: 'refused'; readonly column: string; readonly reason: string };

/** A row and its verdict; `read` is there when it is kept. */
export interface Judged<Read> {
  readonly cells: Cells;
  readonly verdict: Verdict;
  readonly read: Read | null;
}

export function refused(cells: Cells, column: string, reason: string): Judged<never> {
  return { cells, verdict: { kind: 'refused', column, reason }, read: null };
}

/** The same row a second time says nothing more. */
export function withoutRepeats<Read>(judged: readonly Judged<Read>[]): readonly Judged<Read>[] {
  const seen = new Set<string>();
  return judged.map((row) => {
    const text = rowText(row.cells);
    if (row.read === null || !seen.has(text)) {
      seen.add(text);
      return row;
    }
    return { ...row, read: null, verdict: { kind: 'ignored', reason: 'repeated-row' } };
  });
}

/** A row as one text, whatever the order of its columns. */
export function rowText(cells: Cells): string {
  return JSON.stringify(Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A kept row with more flags. */
export function flagged<Read>(row: Judged<Read>, more: readonly string[]): Judged<Read> {
  if (row.verdict.kind !== 'kept' || more.length === 0) return row;
  return { ...row, verdict: { kind: 'kept', flags: [...row.verdict.flags, ...more].sort() } };
}
