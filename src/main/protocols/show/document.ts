import type { ReadProtocol } from '../read-protocols';
import { fieldText, fieldTitle, titleWords } from './field-words';
import { sectionRank, sectionWords } from './section-words';
import { tablesOf } from './tables';
import type { Row, Table } from './tables';

/** Not for whoever signs it: the ids under which a rule is looked up. */
const UNSHOWN = ['rules'];

/** A protocol as a document that those who work by it can read and sign: every rule in a table, with its source. */
export function protocolDocument({ document: { content } }: ReadProtocol): string {
  const tables = tablesOf(content);
  const sections = [...new Set(tables.map(({ path }) => path[0] ?? ''))].sort(
    (a, b) => sectionRank(a) - sectionRank(b),
  );
  return [
    `# ${content.title}`,
    'Written by `joint-picture protocol document` from the protocol the hub works by; not edited by hand.',
    aboutTable([
      ['Protocol', `\`${content.id}\``],
      ['Version', content.version],
      ['In force', validityWords(content)],
      ['Partnership', content.partnership],
    ]),
    ...sections.flatMap((section) =>
      sectionText(
        section,
        tables.filter(({ path }) => path[0] === section),
      ),
    ),
    ...silenceText(content.silentOn ?? {}),
    '## Agreed by',
    markdownTable(
      ['Agency', 'Name', 'Role', 'Date', 'Signature'],
      Array.from({ length: 4 }, () => ['', '', '', '', '']),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

/** From and until when a version holds, in words. */
export function validityWords({
  validFrom,
  validTo,
}: {
  readonly validFrom?: string;
  readonly validTo?: string;
}): string {
  if (validFrom === undefined && validTo === undefined) return 'at all times';
  const from = validFrom === undefined ? '' : `from ${validFrom}`;
  return validTo === undefined ? from : `${from} until ${validTo}, that day excluded`.trim();
}

function sectionText(section: string, tables: readonly Table[]): readonly string[] {
  const { title, lead } = sectionWords(section);
  return [`## ${title}`, ...(lead === '' ? [] : [lead]), ...tables.flatMap(tableText)];
}

function silenceText(silentOn: Readonly<Record<string, string>>): readonly string[] {
  const rows = Object.entries(silentOn);
  if (rows.length === 0) return [];
  return [
    '## What it is silent on',
    'Duties that other protocols have and this one does not: nobody is reminded of them here.',
    markdownTable(
      ['Duty', 'Why'],
      rows.map(([duty, why]) => [titleWords(duty.replace('.', ': ')), why]),
    ),
  ];
}

function tableText({ path, rows, none }: Table): readonly string[] {
  const heading = path.length === 1 ? [] : [`### ${path.slice(1).map(titleWords).join(': ')}`];
  if (none !== null) return [...heading, `None. ${none}`];
  const fields = fieldsOf(rows);
  return [
    ...heading,
    markdownTable(
      ['Name', ...fields.map(fieldTitle)],
      rows.map(({ key, fields: given }) => [
        titleWords(key),
        ...fields.map((field) => fieldText(field, given[field])),
      ]),
    ),
  ];
}

/** The fields that any of the rules fills: what it says first, its source last. */
function fieldsOf(rows: readonly Row[]): readonly string[] {
  const filled = rows.flatMap(({ fields }) =>
    Object.keys(fields).filter((field) => !UNSHOWN.includes(field) && fieldText(field, fields[field]) !== ''),
  );
  const between = [...new Set(filled)].filter((field) => field !== 'says' && field !== 'source');
  return [...(filled.includes('says') ? ['says'] : []), ...between, 'source'];
}

function aboutTable(rows: readonly (readonly [string, string])[]): string {
  return markdownTable(['', ''], rows);
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map(
      (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`,
    )
    .join('\n');
}
