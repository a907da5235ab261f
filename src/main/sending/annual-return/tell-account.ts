import { totalOf, type TableAccount } from './account';
import type { ReturnFiles } from './return-files';

/** What a sending came to, for a person and for a program. */
export interface ReturnAccount {
  readonly agency: string;
  readonly year: string;
  readonly resubmission: number;
  readonly children: number;
  readonly tables: readonly TableAccount[];
  readonly passedOver: ReturnFiles['passedOver'];
}

const COLUMNS = ['read', 'accepted', 'flagged', 'ignored', 'refused'] as const;

/** The account as lines: a table of tables, and why rows did not simply end well. */
export function accountLines(account: ReturnAccount): readonly string[] {
  const { agency, year, resubmission, children, tables, passedOver } = account;
  const total = totalOf(tables);
  const rows = [
    ['file', 'table', ...COLUMNS],
    ...tables.map((table) => [table.file, table.table, ...COLUMNS.map((name) => String(table[name]))]),
    ['all', '', ...COLUMNS.map((name) => String(total[name]))],
  ];
  const underway = total.read - total.accepted - total.flagged - total.ignored - total.refused;
  return [
    `the return of ${agency} for ${year}, ${submissionName(resubmission)}: ${children} children`,
    ...aligned(rows),
    ...tables.flatMap(({ file, reasons }) =>
      Object.entries(reasons)
        .sort(([, a], [, b]) => b - a)
        .map(([reason, count]) => `${file}: ${count} rows ${reason}`),
    ),
    ...(underway === 0 ? [] : [`${underway} rows sent and not waited for`]),
    ...passedOver.map(({ file, reason }) => `${file} passed over: ${reason}`),
  ];
}

/** The account as one JSON value; the last four counts of a table add up to the first. */
export function accountJson(account: ReturnAccount): string {
  return JSON.stringify({ ...account, total: totalOf(account.tables) });
}

function submissionName(resubmission: number): string {
  return resubmission === 0 ? 'first submission' : `resubmission ${resubmission}`;
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (at: number): number => Math.max(...rows.map((row) => row[at]?.length ?? 0));
  return rows.map((row) =>
    row
      .map((cell, at) => (at < 2 ? cell.padEnd(width(at)) : cell.padStart(width(at))))
      .join('  ')
      .trimEnd(),
  );
}
