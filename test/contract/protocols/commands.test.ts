import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/main/commands/run';
import { captureIo } from '../../support/capture-io';

const SHIPPED = join(__dirname, '../../../schema/protocols');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'protocol-command-'));
  cpSync(SHIPPED, folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

async function ran(...argv: readonly string[]) {
  const io = captureIo({ PROTOCOLS: folder, DATA_DIR: join(folder, 'data') });
  const code = await run(['protocol', ...argv], io);
  return { code, out: io.outLines.join('\n').replaceAll(folder, '.'), err: io.errLines.join('\n') };
}

/** A copy of a shipped protocol with some words replaced, beside it and yet no part of the installation. */
function copyWith(name: string, ...replacements: readonly (readonly [string, string])[]): string {
  let text = readFileSync(join(folder, `${name}.yaml`), 'utf8');
  for (const [from, to] of replacements) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  const file = join(folder, 'ours.yml');
  writeFileSync(file, text);
  return file;
}

test('every shipped protocol is listed, with its version and when it holds [protocol.shipped]', async () => {
  const { code, out } = await ran('list');

  expect(code).toBe(0);
  expect(out.split('\n').map((line) => line.split('\t').slice(0, 2))).toEqual([
    ['metropolitan-police@1', 'at all times'],
    ['national-framework@1', 'at all times'],
    ['west-midlands-2015@1', 'from 2015-01-01'],
    ['west-yorkshire-2026@1', 'from 2026-03-01'],
  ]);
});

test.each(['metropolitan-police', 'national-framework', 'west-midlands-2015', 'west-yorkshire-2026'])(
  '%s is in order',
  async (name) => {
    const { code, out } = await ran('check', name);

    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^${name}@1 is in order: \\d+ rules$`));
  },
);

test('a protocol with faults ends with 1, a line for each fault with its file and line', async () => {
  const file = copyWith(
    'west-yorkshire-2026',
    ['commander-spoke]', 'comander-spoke]'],
    ['atLeast: 4', 'atLeast: 1'],
  );

  const { code, out } = await ran('check', file);

  expect(code).toBe(1);
  expect(out).toMatch(/^\.\/ours\.yml:\d+: clocks\.commander-contact\.stops: comander-spoke is no code/m);
  expect(out).toMatch(
    /^\.\/ours\.yml:\d+: patterns\.persistent\.threshold: a child would be persistent before/m,
  );
});

test('a protocol that is not there is wrong use', async () => {
  const { code, err } = await ran('check', 'no-such');

  expect(code).toBe(2);
  expect(err).toMatch(/no such protocol[^]*protocol list/);
});

test('a protocol held against itself has the same rules', async () => {
  const { code, out } = await ran('diff', 'west-yorkshire-2026', 'west-yorkshire-2026');

  expect(code).toBe(0);
  expect(out).toBe('west-yorkshire-2026@1 and west-yorkshire-2026@1 have the same rules');
});

test('a difference says what starts earlier, is due later, is owed by another, and is in one only', async () => {
  const file = copyWith(
    'west-yorkshire-2026',
    ["version: '1'", "version: '2'"],
    ['due: { hours: 1 }', 'due: { hours: 2 }'],
    ['ownerRole: district-commander', 'ownerRole: superintendent'],
    ['starts: returned', 'starts: located-or-returned'],
    ['  interleaved:\n', '  side-by-side:\n'],
  );

  const { out } = await ran('diff', 'west-yorkshire-2026', file);

  expect(out).toContain('may start earlier: also on found, well-being confirmed');
  expect(out).toContain('is due later: 2 hours, not 1 hour');
  expect(out).toContain('is owed by another: superintendent, not district commander');
  expect(out).toMatch(
    /only in west-yorkshire-2026@1\n {2}patterns: interleaved\nonly in west-yorkshire-2026@2\n {2}patterns: side by side$/,
  );
});

test('a difference between two protocols leaves wording and sources aside, between two versions it does not', async () => {
  const file = copyWith(
    'west-yorkshire-2026',
    ["version: '1'", "version: '2'"],
    ['source: BR, escalation\n', 'source: BR, the hour\n'],
  );

  expect((await ran('diff', 'west-yorkshire-2026', file)).out).toContain(
    'source: BR, the hour, not BR, escalation',
  );
  expect((await ran('diff', 'west-midlands-2015', 'west-yorkshire-2026')).out).not.toMatch(/^ {4}source:/m);
});

test('a document has every rule in a table with its source, and room to sign', async () => {
  const out = join(folder, 'ours.md');

  const { code } = await ran('document', 'west-yorkshire-2026', '--out', out);

  const text = readFileSync(out, 'utf8');
  expect(code).toBe(0);
  expect(text).toMatch(/^# Joint protocol for children missing from home or care/);
  expect(text).toContain('| Version | 1 |');
  expect(text).toContain('| In force | from 2026-03-01 |');
  expect(text).toMatch(/\| Commander contact \| The commander speaks .* \| 1 hour \| .* \| BR/);
  expect(text).toMatch(/\| Agency \| Name \| Role \| Date \| Signature \|/);
});
