import type { ReadProtocol } from '../read-protocols';
import { fieldText, titleWords } from './field-words';
import { fieldDifference } from './field-difference';
import { sectionRank } from './section-words';
import { tablesOf } from './tables';
import type { Row } from './tables';

/** Where two protocols differ, in readable words. */
export interface ProtocolDifference {
  /** Rules both have, and what the second says of each that the first does not. */
  readonly changed: readonly { readonly rule: string; readonly says: readonly string[] }[];
  readonly onlyInFirst: readonly string[];
  readonly onlyInSecond: readonly string[];
}

/** Wording and citing, which change no duty; and ids that are not for reading. */
const WORDING = ['says', 'source'];
const UNSHOWN = ['rules'];

/** Compares two protocols rule by rule. Of two versions of one protocol a change of wording or source is told too. */
export function protocolDifference(first: ReadProtocol, second: ReadProtocol): ProtocolDifference {
  const [before, after] = [rulesOf(first), rulesOf(second)];
  const passed = first.protocol.id === second.protocol.id ? UNSHOWN : [...UNSHOWN, ...WORDING];
  const changed = [...before].flatMap(([rule, { row }]) => {
    const other = after.get(rule);
    const says = other === undefined ? [] : changesOf(row, other.row, passed);
    return says.length === 0 ? [] : [{ rule, says }];
  });
  return { changed, onlyInFirst: onlyIn(before, after), onlyInSecond: onlyIn(after, before) };
}

interface Placed {
  readonly table: string;
  readonly row: Row;
}

function rulesOf({ document: { content } }: ReadProtocol): ReadonlyMap<string, Placed> {
  const tables = tablesOf(content).toSorted(
    (a, b) => sectionRank(a.path[0] ?? '') - sectionRank(b.path[0] ?? ''),
  );
  return new Map(
    tables.flatMap(({ path, rows }) => {
      const table = path.map(words).join(': ');
      return rows.map((row) => [
        path.at(-1) === row.key ? table : `${table}: ${words(row.key)}`,
        { table, row },
      ]);
    }),
  );
}

function words(name: string): string {
  return titleWords(name).replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}

function changesOf(before: Row, after: Row, passed: readonly string[]): readonly string[] {
  const fields = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])];
  return fields
    .filter((field) => !passed.includes(field))
    .flatMap((field) => fieldDifference(field, before.fields[field], after.fields[field]));
}

/** A line for each table, naming its rules. */
function onlyIn(these: ReadonlyMap<string, Placed>, those: ReadonlyMap<string, Placed>): readonly string[] {
  const found = [...these].flatMap(([rule, placed]) => (those.has(rule) ? [] : [placed]));
  const tables = [...new Set(found.map(({ table }) => table))];
  return tables.map((table) => {
    const rows = found.filter((placed) => placed.table === table).map(({ row }) => named(row));
    return `${table}: ${rows.join(', ')}`;
  });
}

function named({ key, fields }: Row): string {
  const due = fieldText('due', fields['due']);
  return due === '' ? words(key) : `${words(key)} (${due})`;
}
