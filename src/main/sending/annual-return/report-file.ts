import { open } from 'node:fs/promises';
import { CommandFailure } from '../../terminal/command-failure';
import { EXIT } from '../../terminal/exit-codes';
import { reasonsOf } from './account';
import type { ReturnRow, RowOutcome } from './return-row';

/** A file of every row that was flagged, ignored or refused, for whoever puts the return right. */
export interface ReportFile {
  add(row: ReturnRow, outcome: RowOutcome): void;
  /** Writes what has been added. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

const COLUMNS = ['file', 'line', 'table', 'child', 'outcome', 'column', 'reason'] as const;
type ReportRow = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

/** JSON lines, or CSV when the file's name ends in `.csv`. Readable by its owner only: it names children by their ids. */
export async function openReport(path: string): Promise<ReportFile> {
  const isCsv = /\.csv$/i.test(path);
  const file = await open(path, 'w', 0o600).catch(() => {
    throw new CommandFailure(EXIT.wrongUse, `${path} cannot be written`, 'Name another file for the report.');
  });
  const waiting: string[] = isCsv ? [csvLine(COLUMNS)] : [];
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await file.appendFile(waiting.splice(0).join(''));
  };
  return {
    add: (row, outcome) => {
      if (outcome.kind === 'accepted') return;
      const line = reportRow(row, outcome);
      waiting.push(isCsv ? csvLine(COLUMNS.map((name) => line[name])) : `${JSON.stringify(line)}\n`);
    },
    flush,
    close: async () => {
      await flush();
      await file.close();
    },
  };
}

function reportRow({ file, line, table, cells }: ReturnRow, outcome: RowOutcome): ReportRow {
  return {
    ...{ file, line, table: table.name, child: cells['CHILD'] ?? '' },
    outcome: outcome.kind,
    column: outcome.kind === 'refused' ? outcome.column : '',
    reason: outcome.kind === 'refused' ? outcome.reason : reasonsOf(outcome).join(' '),
  };
}

function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => csvCell(String(cell))).join(',')}\r\n`;
}

/** What begins a formula begins none in a spreadsheet once an apostrophe stands before it. */
export function csvCell(text: string): string {
  const safe = /^\s*[=+\-@]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
