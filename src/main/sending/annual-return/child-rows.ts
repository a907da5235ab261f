import { stat } from 'node:fs/promises';
import { MOST_ROWS } from '../../../../adapters/ssda903/wire';
import type { Account } from './account';
import { recogniseCsv, rowsOfCsv } from './read-csv';
import { rowsOfXml } from './read-xml';
import type { ReturnRow } from './return-row';

/** One child's rows of the kept tables. */
export interface RowsOfChild {
  readonly child: string;
  readonly rows: readonly ReturnRow[];
}

/** How much of the kept tables is held at once; files of more are read more than once. In bytes. */
export const BYTES_A_PASS = 16 * 1024 * 1024;

/**
 * The rows of CSV tables child by child. A child's rows lie scattered over files, so they are gathered in memory, a share
 * of the children at a time: what is held stays bounded however long the files are, and nothing is written aside.
 */
export async function* rowsOfCsvByChild(
  paths: readonly string[],
  account: Account,
  bytesAPass = BYTES_A_PASS,
): AsyncGenerator<RowsOfChild> {
  const kept = await keptPaths(paths);
  const passes = Math.max(1, Math.ceil((await bytesIn(kept)) / bytesAPass));
  for (let pass = 0; pass < passes; pass += 1) {
    const books = pass === 0 ? account : SILENT;
    const children = new Map<string, ReturnRow[]>();
    for (const path of pass === 0 ? paths : kept) {
      for await (const row of rowsOfCsv(path)) {
        const child = enter(row, books);
        if (child === null || shareOf(child, passes) !== pass) continue;
        gather(children, child, row, account);
      }
    }
    for (const [child, rows] of children) {
      children.delete(child);
      yield { child, rows };
    }
  }
}

/** The rows of the XML form, where a child's stand together. Read once beforehand, so that a broken file sends nothing. */
export async function* rowsOfXmlByChild(path: string, account: Account): AsyncGenerator<RowsOfChild> {
  for await (const _row of rowsOfXml(path));
  const begun = new Set<string>();
  let rows: ReturnRow[] = [];
  let current = '';
  for await (const row of rowsOfXml(path)) {
    const child = enter(row, account);
    if (child === null) continue;
    if (child === current) rows.push(row);
    else if (begun.has(child))
      account.settle(row, { kind: 'refused', column: 'CHILD', reason: 'child-given-twice' });
    else {
      if (rows.length > 0) yield { child: current, rows };
      begun.add(child);
      current = child;
      rows = [row];
    }
  }
  if (rows.length > 0) yield { child: current, rows };
}

const SILENT: Account = { read: () => undefined, settle: () => undefined, tables: () => [] };

/** Enters a row in the books; answers whose it is when it goes on. */
function enter(row: ReturnRow, account: Account): string | null {
  account.read(row);
  const { table, cells, broken } = row;
  if (table.notKept !== null) account.settle(row, { kind: 'ignored', reason: table.notKept });
  else if (broken !== null) account.settle(row, { kind: 'refused', ...broken });
  else return cells['CHILD'] ?? null;
  return null;
}

function gather(children: Map<string, ReturnRow[]>, child: string, row: ReturnRow, account: Account): void {
  const rows = children.get(child);
  if (rows === undefined) children.set(child, [row]);
  else if (rows.length < MOST_ROWS) rows.push(row);
  else account.settle(row, { kind: 'refused', column: 'CHILD', reason: 'too-many-rows-of-one-child' });
}

async function keptPaths(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map(async (path) => ({ path, what: await recogniseCsv(path) })));
  return found.flatMap(({ path, what }) => (what.kind === 'table' && what.table.kept !== null ? [path] : []));
}

async function bytesIn(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Which share of the children an id falls in: the same in every pass (FNV-1a). */
function shareOf(child: string, shares: number): number {
  let hash = 0x811c9dc5;
  for (const sign of child) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % shares;
}
