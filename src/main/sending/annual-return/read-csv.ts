import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse';
import { recogniseTable, type RecognisedTable } from '../../../../adapters/ssda903/tables';
import { CommandFailure } from '../../terminal/command-failure';
import { EXIT } from '../../terminal/exit-codes';
import type { ReturnRow } from './return-row';
import { cellsByColumn, columnNames, rowOfAnotherWidth, rowOfCells } from './row-of-cells';

/** A quote that is never closed would swallow the rest of the file. In bytes. */
const LONGEST_LINE = 65_536;

interface CsvLine {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

/** What the file is, by its first line; `empty` when it has none. */
export async function recogniseCsv(path: string): Promise<RecognisedTable | { readonly kind: 'empty' }> {
  for await (const { record } of linesOf(path)) return recogniseTable(record);
  return { kind: 'empty' };
}

/** The rows of a table's file, as a stream. A byte order mark, CRLF and a last line without an end are all the same. */
export async function* rowsOfCsv(path: string): AsyncGenerator<ReturnRow> {
  const file = basename(path);
  let columns: readonly string[] = [];
  let found: RecognisedTable | null = null;
  for await (const { info, record } of linesOf(path)) {
    if (found === null) {
      columns = columnNames(record);
      found = recogniseTable(columns);
      continue;
    }
    if (found.kind !== 'table') return;
    const place = { table: found.table, file, line: info.lines };
    yield record.length === columns.length
      ? rowOfCells(place, cellsByColumn(columns, record))
      : rowOfAnotherWidth(place);
  }
}

async function* linesOf(path: string): AsyncGenerator<CsvLine> {
  const bytes = createReadStream(path);
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_LINE,
  });
  bytes.on('error', (error) => parser.destroy(error));
  bytes.pipe(parser);
  try {
    for await (const line of parser as AsyncIterable<CsvLine>) yield line;
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    bytes.destroy();
    parser.destroy();
  }
}

/** Tells the line, never what stands on it. */
function unreadable(path: string, error: unknown): CommandFailure {
  const line =
    typeof error === 'object' && error !== null && 'lines' in error && typeof error.lines === 'number'
      ? `, near line ${error.lines}`
      : '';
  return new CommandFailure(
    EXIT.wrongUse,
    `${basename(path)} cannot be read as CSV${line}`,
    'Export it again as comma-separated UTF-8; nothing was sent.',
  );
}
