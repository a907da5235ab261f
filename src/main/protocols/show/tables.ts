import type { ProtocolFile } from '../protocol-file';
import { clockShown } from './clock-shown';
import { unsaid } from './unsaid';

/** A rule of a protocol as it stands in its file: its key and its fields. */
export interface Row {
  readonly key: string;
  readonly fields: Fields;
}

/** A rule's fields by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** Rules that stand together, or the reason why there are none. */
export interface Table {
  /** Where in the file: the section, then what it is of. */
  readonly path: readonly string[];
  readonly rows: readonly Row[];
  readonly none: string | null;
}

/** What is said of a protocol as a whole, and is no rule. */
const ABOUT = ['id', 'version', 'title', 'partnership', 'validFrom', 'validTo', 'bankHolidays', 'silentOn'];

/** Every rule of a protocol in tables, whatever its sections: a rule is whatever names its source. */
export function tablesOf(file: ProtocolFile): readonly Table[] {
  const shown = { ...file, clocks: clockShown(file) };
  return Object.entries(shown)
    .filter(([section]) => !ABOUT.includes(section))
    .flatMap(([section, value]) => tablesAt([section], value));
}

function tablesAt(path: readonly string[], value: unknown): readonly Table[] {
  if (!isFields(value)) return [];
  if (typeof value['none'] === 'string') return [{ path, rows: [], none: value['none'] }];
  if (isRule(value))
    return [...tableOf(path, [rowOf(path.at(-1) ?? '', value)]), ...tablesWithin(path, value)];
  const entries = Object.entries(value);
  const rules = entries.flatMap(([key, inner]) =>
    isRule(inner) && 'says' in inner ? [[key, inner] as const] : [],
  );
  return [
    ...tableOf(
      path,
      rules.map(([key, rule]) => rowOf(key, rule)),
    ),
    ...rules.flatMap(([key, rule]) => tablesWithin([...path, key], rule)),
    ...entries.flatMap(([key, inner]) =>
      isRule(inner) && 'says' in inner ? [] : tablesAt([...path, key], inner),
    ),
  ];
}

function tableOf(path: readonly string[], rows: readonly Row[]): readonly Table[] {
  return rows.length === 0 ? [] : [{ path, rows, none: null }];
}

/** Lists of rules that hang on one rule: the members and the agenda of a meeting. */
function tablesWithin(path: readonly string[], rule: Fields): readonly Table[] {
  return Object.entries(rule).flatMap(([key, inner]) =>
    holdsRules(inner) ? tablesAt([...path, key], inner) : [],
  );
}

function rowOf(key: string, rule: Fields): Row {
  const says = 'says' in rule ? null : unsaid(key);
  const fields = Object.fromEntries(Object.entries(rule).filter(([, inner]) => !holdsRules(inner)));
  return { key, fields: says === null ? fields : { says, ...fields } };
}

function holdsRules(value: unknown): boolean {
  return isFields(value) && Object.values(value).some((inner) => isRule(inner) || holdsRules(inner));
}

function isRule(value: unknown): value is Fields {
  return isFields(value) && typeof value['source'] === 'string';
}

/** Whether a value has fields, as a rule has. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
