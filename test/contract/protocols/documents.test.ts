import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { readProtocols } from '../../../src/main/protocols/read-protocols';
import { protocolDocument } from '../../../src/main/protocols/show/document';
import { tablesOf } from '../../../src/main/protocols/show/tables';

const FOLDER = join(__dirname, '../../../schema/protocols');

const shipped = readProtocols(FOLDER).map((read) => [read.protocol.id, read] as const);

/** Every source a file names, read without knowing its shape. */
function sourcesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'source' && typeof inner === 'string' ? [inner] : sourcesIn(inner),
  );
}

test.each(shipped)(
  'in the document of %s no rule is left out, and each cites its source [protocol.cites-source]',
  (id, read) => {
    const file = parseDocument(readFileSync(join(FOLDER, `${id}.yaml`), 'utf8')).toJS();
    const rows = tablesOf(read.document.content).flatMap((table) => table.rows);
    const text = protocolDocument(read);

    expect(rows.map(({ fields }) => fields['source']).toSorted()).toEqual(sourcesIn(file).toSorted());
    for (const source of sourcesIn(file)) expect(text).toContain(`| ${source.replaceAll('|', '\\|')} |`);
  },
);

test.each(shipped)(
  'the document of %s speaks to practitioners: no code, no braces, no empty heading',
  (_, read) => {
    const cells = protocolDocument(read)
      .split('\n')
      .filter((line) => line.startsWith('|') && !line.includes('---') && !line.includes('`'));

    expect(cells.filter((line) => /\[object|undefined|[{}]|\b[a-z]+-[a-z]+-[a-z]+:[a-z]/.test(line))).toEqual(
      [],
    );
    expect(protocolDocument(read)).not.toMatch(/\n#+ [^\n]*\n+#{1,2} /);
  },
);
