import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProtocols } from '../../../src/main/load-protocols';
import { ASHBOURNE, MERROW, instant } from '../../support/facts/make-fact';

const SHIPPED = join(__dirname, '../../../schema/protocols');
const TODAY = instant('2026-11-21T12:00:00Z');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'protocols-'));
  cpSync(SHIPPED, folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

function rewrite(name: string, from: string, to: string, as = name): void {
  const text = readFileSync(join(folder, name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, as), text.replace(from, to));
}

const adopting = (...protocols: readonly (readonly [id: string, from: string])[]) => [
  { id: ASHBOURNE, protocols: protocols.map(([id, from]) => ({ id, from: new Date(from) })) },
];

test.each([
  ['west-yorkshire-2026', 'returned', 'initiated'],
  ['west-midlands-2015', 'located-or-returned', 'contacted'],
  ['metropolitan-police', 'returned', 'completed'],
  ['national-framework', 'returned', 'completed'],
])('%s runs 72 hours from %s to %s [protocol.shipped]', (id, starts, stops) => {
  const { returnInterview } = loadProtocols(SHIPPED, adopting([id, '2020-01-01'])).of(ASHBOURNE, TODAY);

  expect(returnInterview).toMatchObject({ hours: 72, starts, stops });
});

test('an agency is judged by what it had adopted on the day, and by the national framework before', () => {
  const { of } = loadProtocols(
    folder,
    adopting(['west-yorkshire-2026', '2026-10-01T00:00:00Z'], ['west-midlands-2015', '2026-05-01T00:00:00Z']),
  );

  expect(of(ASHBOURNE, instant('2026-04-30T23:59:59.999Z')).id).toBe('national-framework');
  expect(of(ASHBOURNE, instant('2026-05-01T00:00:00Z')).id).toBe('west-midlands-2015');
  expect(of(ASHBOURNE, TODAY).id).toBe('west-yorkshire-2026');
  expect(of(MERROW, TODAY).id).toBe('national-framework');
});

test('a fact is judged by the version of its day [protocol.version-in-force, protocol.nothing-behind]', () => {
  const old = 'west-yorkshire-2026.yaml';
  rewrite(old, "version: '1'", "version: '2'", 'west-yorkshire-2026-second.yaml');
  rewrite('west-yorkshire-2026-second.yaml', "'2026-03-01'", "'2026-11-01'");
  rewrite(old, "validFrom: '2026-03-01'", "validFrom: '2026-03-01'\nvalidTo: '2026-11-01'");

  const { of } = loadProtocols(folder, adopting(['west-yorkshire-2026', '2026-01-01']));

  expect(of(ASHBOURNE, instant('2026-02-28T12:00:00Z')).id).toBe('national-framework');
  expect(of(ASHBOURNE, instant('2026-10-31T23:59:00Z')).version).toBe('1');
  expect(of(ASHBOURNE, instant('2026-11-01T00:00:00Z')).version).toBe('2');
});

test.each([
  ['hours: 72', 'hours: three days', /national-framework\.yaml:9: .*hours must be integer/],
  [
    'stops: completed',
    'stops: offered',
    /national-framework\.yaml:\d+: .*\(contacted, initiated, completed\)/,
  ],
  [
    'warnHours: 24',
    'warnHours: 72',
    /national-framework\.yaml:11: clocks.return-interview.warnHours: the warning comes before/,
  ],
  ['    source: NF 4.10; DfE 2014, 31\n', '', /national-framework\.yaml:9: .*source/],
  ['clocks:', 'clock:', /national-framework\.yaml/],
])('a file with a fault is refused by name and line: %s [protocol.cites-source]', (from, to, message) => {
  rewrite('national-framework.yaml', from, to);

  expect(() => loadProtocols(folder, [])).toThrow(message);
});

test('two versions that hold on one day, an unknown protocol, or no framework at all are refused', () => {
  expect(() => loadProtocols(folder, adopting(['no-such', '2026-01-01']))).toThrow(
    /la:991 has adopted an unknown/,
  );

  rewrite('west-yorkshire-2026.yaml', "version: '1'", "version: '2'", 'copied.yaml');
  expect(() => loadProtocols(folder, [])).toThrow(/west-yorkshire-2026\.yaml:6: another version/);

  rmSync(join(folder, 'copied.yaml'));
  rmSync(join(folder, 'national-framework.yaml'));
  expect(() => loadProtocols(folder, [])).toThrow(/no national-framework/);
});
