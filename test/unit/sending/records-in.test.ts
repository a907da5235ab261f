import { Readable } from 'node:stream';
import { recordsIn } from '../../../src/main/sending/records-in';

async function cut(...chunks: readonly (string | Buffer)[]): Promise<readonly string[]> {
  const records: string[] = [];
  const bytes = chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk));
  for await (const record of recordsIn(Readable.from(bytes)))
    records.push(Buffer.from(record).toString('latin1'));
  return records;
}

describe('cutting input into records', () => {
  it('takes one JSON value per line, whatever the chunks', async () => {
    expect(await cut('{"a":1}\n{"a"', ':2}\r\n\n', '{"a":3}')).toEqual(['{"a":1}', '{"a":2}', '{"a":3}']);
  });

  it('takes one JSON value over many lines as one record', async () => {
    expect(await cut('{\n  "a": 1\n}\n')).toEqual(['{\n  "a": 1\n}']);
  });

  it('takes each element of an array as a record', async () => {
    expect(await cut('[\n{"a":1},\n{"a":2}\n]')).toEqual(['{"a":1}', '{"a":2}']);
    expect(await cut('[{"a":1},{"a":2}]\n')).toEqual(['{"a":1}', '{"a":2}']);
  });

  it('hands on a line that is not JSON for the hub to judge', async () => {
    expect(await cut('{"a":1}\nnot json\n{"a":2}\n')).toEqual(['{"a":1}', 'not json', '{"a":2}']);
    expect(await cut('not json\n{"a":1}\n')).toEqual(['not json', '{"a":1}']);
  });

  it('hands on a broken document whole, as it stands', async () => {
    expect(await cut('{\n  "a": 1,\n  "b":\n')).toEqual(['{\n  "a": 1,\n  "b":']);
  });

  it('hands on bytes that are not UTF-8 unchanged', async () => {
    const bad = Buffer.concat([Buffer.from('{"a":"'), Buffer.of(0xff, 0xfe), Buffer.from('"}')]);

    expect(await cut(Buffer.concat([bad, Buffer.from('\n{"a":2}\n')]))).toEqual([
      bad.toString('latin1'),
      '{"a":2}',
    ]);
  });

  it('finds no record in nothing', async () => {
    expect(await cut('')).toEqual([]);
    expect(await cut('\n \n')).toEqual([]);
  });
});
