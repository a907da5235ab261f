import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CommandFailure } from '../../terminal/command-failure';
import { EXIT } from '../../terminal/exit-codes';
import { recogniseCsv } from './read-csv';

/** The files of one return: tables as CSV, or one XML. Those beside them, and why they are not read. */
export interface ReturnFiles {
  readonly tables: readonly string[];
  readonly xml: string | null;
  readonly passedOver: readonly { readonly file: string; readonly reason: string }[];
}

/**
 * Finds the return in a file or a folder. A folder with tables is the CSV form, and an XML beside them another return. A
 * table with other columns than the Department's is refused before anything is sent: guessing would misread it.
 */
export async function findReturn(from: string): Promise<ReturnFiles> {
  const names = await namesIn(from);
  const csv = names.filter((name) => /\.csv$/i.test(name));
  const xml = names.filter((name) => /\.xml$/i.test(name));
  const judged = await Promise.all(csv.map(judgeCsv));
  const wrong = judged.flatMap(({ wrong: what }) => what ?? []);
  if (wrong.length > 0)
    throw new CommandFailure(
      EXIT.wrongUse,
      wrong.join('; '),
      'Export the tables as the return has them; nothing was sent.',
    );
  const tables = judged.filter(({ reason }) => reason === null).map(({ path }) => path);
  const passedOver = judged.flatMap(({ path, reason }) =>
    reason === null ? [] : [{ file: basename(path), reason }],
  );
  if (tables.length > 0) {
    const others = xml.map((path) => ({
      file: basename(path),
      reason: 'a return of its own: send it by itself',
    }));
    return { tables, xml: null, passedOver: [...passedOver, ...others] };
  }
  const [only] = xml;
  if (only === undefined || xml.length > 1)
    throw new CommandFailure(
      EXIT.wrongUse,
      only === undefined ? `${from} holds no table of an SSDA903 return` : `${from} holds several returns`,
      'Name a folder of its tables as CSV, or its XML file.',
    );
  return { tables, xml: only, passedOver };
}

async function namesIn(from: string): Promise<readonly string[]> {
  const found = await stat(from).catch(() => null);
  if (found === null)
    throw new CommandFailure(
      EXIT.wrongUse,
      `${from} cannot be read`,
      'Name a folder, a CSV file or an XML file.',
    );
  if (!found.isDirectory()) return [from];
  return (await readdir(from)).sort().map((name) => join(from, name));
}

interface JudgedCsv {
  readonly path: string;
  /** Why the file is passed over; `null` for a table of the return. */
  readonly reason: string | null;
  /** What is wrong with a file that is nearly one. */
  readonly wrong: string | null;
}

async function judgeCsv(path: string): Promise<JudgedCsv> {
  const found = await recogniseCsv(path);
  switch (found.kind) {
    case 'table':
      return { path, reason: null, wrong: null };
    case 'empty':
      return { path, reason: 'empty', wrong: null };
    case 'no-table':
      return { path, reason: 'no table of the return', wrong: null };
    case 'wrong-columns': {
      const { nearest, missing, extra } = found;
      const differences = [
        ...(missing.length === 0 ? [] : [`lacks ${missing.join(', ')}`]),
        ...(extra.length === 0 ? [] : [`has ${extra.map(columnName).join(', ')} besides`]),
      ];
      const wrong = `${basename(path)} looks like ${nearest.name}, but ${differences.join(' and ')}`;
      return { path, reason: 'wrong columns', wrong };
    }
  }
}

/** A first line may be a line of data: only what looks like a column's name is repeated. */
function columnName(name: string): string {
  return /^[A-Z_ ]{1,30}$/.test(name) ? name : 'a column without a name';
}
