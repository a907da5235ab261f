import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { openAccount, totalOf, type TableAccount } from '../../../src/main/sending/annual-return/account';
import { childMessage } from '../../../src/main/sending/annual-return/child-message';
import { rowsOfCsvByChild, rowsOfXmlByChild } from '../../../src/main/sending/annual-return/child-rows';
import type { ReturnRow, RowOutcome } from '../../../src/main/sending/annual-return/return-row';
import { findReturn } from '../../../src/main/sending/annual-return/return-files';
import { sendReturn } from '../../../src/main/sending/annual-return/send-return';
import { newTally } from '../../../src/main/sending/tally';
import { csv, EPISODES, HEADER, MISSING, returnFolder, year } from '../../support/annual-return';
import { ASHBOURNE } from '../../support/facts/make-fact';

const SUBMISSION = { agency: ASHBOURNE, year: year('2017-18'), resubmission: 0 };
const folders: string[] = [];

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function folderOf(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = await returnFolder(files);
  folders.push(folder);
  return folder;
}

interface Read {
  readonly messages: readonly { readonly child: string; readonly episodes: readonly object[] }[];
  readonly ended: readonly { readonly row: ReturnRow; readonly outcome: RowOutcome }[];
  readonly tables: readonly TableAccount[];
}

/** Reads a return as `send` does, with every message taken in. */
async function read(from: string, bytesAPass?: number): Promise<Read> {
  const ended: { row: ReturnRow; outcome: RowOutcome }[] = [];
  const messages: Read['messages'][number][] = [];
  const account = openAccount((row, outcome) => void ended.push({ row, outcome }));
  const { tables, xml } = await findReturn(from);
  await sendReturn({
    children: xml === null ? rowsOfCsvByChild(tables, account, bytesAPass) : rowsOfXmlByChild(xml, account),
    ...{ submission: SUBMISSION, account },
    deliver: async (given, onEnded) => {
      let place = 0;
      for await (const value of given) {
        messages.push(JSON.parse(Buffer.from(value).toString('utf8')) as Read['messages'][number]);
        onEnded((place += 1), 'accepted', null);
      }
      return newTally();
    },
    onPause: async () => undefined,
  });
  return { messages, ended, tables: account.tables() };
}

const A_CHILD = 'T1,1,05/06/2004,WBRI,A123456789012,,';
const AN_EPISODE = 'T1,01/05/2017,S,C2,N1,K2,PR4,01/03/2018,E8,,,,';

describe('the CSV form', () => {
  it.each([
    ['a byte order mark and CRLF', `\ufeff${HEADER}\r\n${A_CHILD}\r\n`],
    ['no last line end', `${HEADER}\n${A_CHILD}`],
    ['quotes', `${HEADER}\n"T1","1","05/06/2004","WBRI","A123456789012","",""\n`],
    ['blank lines between', `${HEADER}\n\n${A_CHILD}\n\n`],
    [
      'columns in another order',
      `DOB,CHILD,SEX,ETHNIC,UPN,MOTHER,MC_DOB\n05/06/2004,T1,1,WBRI,A123456789012,,\n`,
    ],
  ])('is the same with %s', async (_what, content) => {
    const { messages } = await read(await folderOf({ 'anything.csv': content }));

    expect(messages).toMatchObject([{ child: 'T1', header: { DOB: '05/06/2004', SEX: '1' } }]);
  });

  it('names the line and column of a row that cannot be read', async () => {
    const folder = await folderOf({
      'episodes.csv': csv(
        EPISODES,
        AN_EPISODE,
        ',01/05/2017,,,,,,,,,,,',
        'T1,01/05/2017',
        '=1+1,01/05/2017,,,,,,,,,,,',
      ),
    });

    const { ended } = await read(folder);

    expect(
      ended
        .filter(({ outcome }) => outcome.kind === 'refused')
        .map(({ row, outcome }) => [row.line, outcome]),
    ).toEqual([
      [3, { kind: 'refused', column: 'CHILD', reason: 'blank' }],
      [4, { kind: 'refused', column: 'CHILD', reason: 'wrong-number-of-cells' }],
      [5, { kind: 'refused', column: 'CHILD', reason: 'not-an-id' }],
    ]);
  });

  it('refuses a folder whose table has columns of its own, and one without a table', async () => {
    const wrong = await folderOf({ 'm.csv': csv(`${MISSING},LA`), 'h.csv': csv(HEADER, A_CHILD) });
    const none = await folderOf({ 'rules.csv': csv('Rule code,Rule message', '1,2') });

    await expect(findReturn(wrong)).rejects.toThrow('m.csv looks like Missing, but has LA besides');
    await expect(findReturn(none)).rejects.toThrow('holds no table');
  });

  it('refuses a quote that is never closed, and a file of another encoding row by row', async () => {
    const open = await folderOf({ 'h.csv': `${HEADER}\n"T1,${'x'.repeat(100_000)}` });
    const latin = await folderOf({
      'h.csv': Buffer.from(`${HEADER}\n${A_CHILD.replace('WBRI', 'WBR\u00cd')}\n`, 'latin1'),
    });

    await expect(read(open)).rejects.toThrow(/h\.csv cannot be read as CSV/);
    expect((await read(latin)).ended).toMatchObject([
      { outcome: { column: 'ETHNIC', reason: 'unreadable-text' } },
    ]);
  });

  it('comes to the same in however many passes it is read', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `T${index}`);
    const folder = await folderOf({
      'h.csv': csv(HEADER, ...ids.map((id) => A_CHILD.replace('T1', id))),
      'e.csv': csv(EPISODES, ...ids.toReversed().map((id) => AN_EPISODE.replace('T1', id))),
    });

    const [once, often] = [await read(folder), await read(folder, 500)];

    expect(often.tables).toEqual(once.tables);
    expect(often.messages.map(({ child }) => child).toSorted()).toEqual(ids.toSorted());
    expect(often.messages.every(({ episodes }) => episodes.length === 1)).toBe(true);
  });

  it('accounts for every row exactly once, whatever the rows', async () => {
    const cell = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom('T1', 'T2', '', '05/06/2004', '01/05/2017', '02/05/2017', 'M', 'A', 'C2'),
      },
      { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
    );
    const line = fc.array(cell, { minLength: 1, maxLength: 7 }).map((cells) => cells.map(quoted).join(','));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 30 }),
        fc.array(line, { maxLength: 30 }),
        async (missing, headers) => {
          const folder = await folderOf({
            'm.csv': csv(MISSING, ...missing),
            'h.csv': csv(HEADER, ...headers),
          });

          const { ended, tables } = await read(folder);

          const { read: all, accepted, flagged, ignored, refused } = totalOf(tables);
          expect(accepted + flagged + ignored + refused).toBe(all);
          expect(new Set(ended.map(({ row }) => `${row.file} ${row.line}`)).size).toBe(all);
          expect(ended).toHaveLength(all);
        },
      ),
      { numRuns: 60 },
    );
  });
});

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""').replaceAll(/[\r\n]/g, ' ')}"`;
}

describe('the XML form', () => {
  const child = (id: string, episode = ''): string =>
    `<CHILD><HEADER><CHILDID>${id}</CHILDID><UPN>UN1</UPN><SEX>1</SEX><DOB>05/06/2004</DOB><ETHNIC>WBRI</ETHNIC><UASC />` +
    `<AMISSING><MISSING>M</MISSING><MIS_START>01/06/2017</MIS_START><MIS_END>02/06/2017</MIS_END></AMISSING>` +
    `<DUC>01/01/2022</DUC></HEADER>${episode}</CHILD>`;
  const EPISODE = `<EPISODE><DECOM>01/05/2017</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>K2</PL>
    <PLACE_PROVIDER>PR4</PLACE_PROVIDER><DEC /><REC /></EPISODE>`;
  const file = (content: string): Promise<string> => folderOf({ 'r.xml': content });

  it('is read as the tables of the CSV form are', async () => {
    const { messages, tables } = await read(
      await file(
        `<?xml version='1.0' encoding='us-ascii'?>\n<EXPSSDA903>${child('T1', EPISODE)}</EXPSSDA903>`,
      ),
    );

    expect(messages).toMatchObject([
      {
        ...{ child: 'T1', header: { DOB: '05/06/2004' }, missing: [{ MISSING: 'M', DOB: '05/06/2004' }] },
        episodes: [{ DECOM: '01/05/2017', PLACE: 'K2' }],
      },
    ]);
    expect(tables.map(({ table, read: rows, ignored }) => [table, rows, ignored])).toEqual([
      ['Header', 1, 0],
      ['UASC', 1, 1],
      ['Missing', 1, 0],
      ['Episodes', 1, 0],
    ]);
  });

  it('refuses a child that comes a second time', async () => {
    const { ended } = await read(
      await file(`<EXPSSDA903>${child('T1')}${child('T2')}${child('T1')}</EXPSSDA903>`),
    );

    expect(ended.filter(({ outcome }) => outcome.kind === 'refused')).toHaveLength(2);
  });

  it.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><EXPSSDA903>&a;</EXPSSDA903>', /document type/],
    ['an entity from elsewhere', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><EXPSSDA903/>', /document type/],
    ['another root', '<Message/>', /root is not EXPSSDA903/],
    ['an end too soon', `<EXPSSDA903>${child('T1')}`, /not well-formed/],
    ['a text without end', `<EXPSSDA903><CHILD><HEADER><DOB>${'9'.repeat(3_000_000)}`, /too long a text/],
    ['endless nesting', '<EXPSSDA903>'.repeat(100), /nested too deeply/],
  ])('refuses %s before anything is sent', async (_what, content, reason) => {
    await expect(read(await file(content))).rejects.toThrow(reason);
  });

  it('reads no file that is not there', async () => {
    await expect(findReturn(join('no', 'such', 'folder'))).rejects.toThrow('cannot be read');
  });
});

it('sends no message for a child of whom no row is left', () => {
  const { value, ended } = childMessage({ child: 'T1', rows: [] }, SUBMISSION);

  expect({ value, ended }).toEqual({ value: null, ended: [] });
});
