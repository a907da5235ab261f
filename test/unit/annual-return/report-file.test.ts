import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tableNamed } from '../../../adapters/ssda903/tables';
import { csvCell, openReport } from '../../../src/main/sending/annual-return/report-file';
import { returnFolder } from '../../support/annual-return';

let folder = '';
beforeAll(async () => void (folder = await returnFolder({})));
afterAll(() => rm(folder, { recursive: true }));

it.each([
  ['=1+1', `"'=1+1"`],
  ['+44', `"'+44"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `"'\t=1"`],
  ['a "b", c', '"a ""b"", c"'],
  ['T100', '"T100"'],
])('writes %s so that a spreadsheet takes it for text', (given, written) => {
  expect(csvCell(given)).toBe(written);
});

it.each(['rows.csv', 'rows.jsonl'])('lists in %s what is not plain, and nothing else', async (name) => {
  const path = join(folder, name);
  const report = await openReport(path);
  const row = {
    table: tableNamed('Missing'),
    file: 'm.csv',
    line: 7,
    cells: { CHILD: '=1+1' },
    broken: null,
  };

  report.add(row, { kind: 'accepted' });
  report.add(row, { kind: 'refused', column: 'CHILD', reason: 'not-an-id' });
  await report.close();

  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(name.endsWith('.csv') ? 2 : 1);
  expect(lines.at(-1)).toContain(name.endsWith('.csv') ? `"7","Missing","'=1+1","refused"` : '"line":7');
});
