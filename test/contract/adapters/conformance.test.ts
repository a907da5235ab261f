import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { factKeyText } from '../../../src/model/agency-fact/canonical';
import type { Translation } from '../../../src/model/agency-fact/translation';
import { adapterNames, inBrief, loadAdapter, received } from '../../support/adapters/adapter-folder';
import type { AdapterFolder } from '../../support/adapters/adapter-folder';
import { mutationsOf, textsIn, withPlantedKeys } from '../../support/adapters/mutations';

const PLANTED = 'Wren Example-Ashby';
const bytesOf = (data: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(data) ?? '');
const parsed = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

test.each([
  ['storm', '[system.storm]'],
  ['case-records', '[system.case-records]'],
  ['return-interviews', '[system.return-interviews]'],
  ['ssda903', '[system.annual-return]'],
])('%s is among the adapters that are held to the contract %s', (name) => {
  expect(adapterNames).toContain(name);
});

describe.each(adapterNames)('the %s adapter', (name) => {
  let adapter: AdapterFolder;
  const translated = (value: Uint8Array | null): Translation => adapter.translate(received(adapter, value));

  beforeAll(async () => {
    adapter = await loadAdapter(name);
  });

  test('has its five parts', () => {
    expect(adapter.missingParts).toEqual([]);
    expect(adapter.examples.length).toBeGreaterThan(2);
  });

  test('brings every example to its expected translation', () => {
    for (const { bytes, expectedPath } of adapter.examples) {
      const brief = inBrief(translated(bytes));
      // A new example writes its expectation once, to be read and committed by whoever adds it; never where CI runs.
      if (!existsSync(expectedPath) && process.env['CI'] === undefined)
        writeFileSync(expectedPath, `${JSON.stringify(brief, null, 2)}\n`);
      expect(brief).toEqual(JSON.parse(readFileSync(expectedPath, 'utf8')));
    }
  });

  test('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 2_000 }), fc.json().map(bytesOf)), (bytes) => {
        expect(translated(bytes).kind).not.toBe('facts');
      }),
    );
  });

  test('never throws, and quotes nothing, when something in an example is wrong', () => {
    for (const { bytes } of adapter.examples) {
      const example = parsed(bytes);
      fc.assert(
        fc.property(mutationsOf(example), (mutated) => {
          const result = translated(bytesOf(mutated));
          if (result.kind === 'rejected') expectNothingQuoted(result.detail, mutated, adapter);
        }),
        { numRuns: 60 },
      );
    }
  });

  test('names no key of the record in the detail of a rejection', () => {
    for (const { bytes } of adapter.examples) {
      const result = translated(bytesOf(withPlantedKeys(parsed(bytes), PLANTED)));
      expect(JSON.stringify(inBrief(result))).not.toContain(PLANTED);
    }
  });

  test('gives the same translation for the same record', () => {
    for (const { bytes } of adapter.examples)
      expect(translated(Uint8Array.from(bytes))).toEqual(translated(bytes));
  });

  test('states every fact in the name of the agency of the topic', () => {
    for (const { key, subject } of factsOf(adapter)) {
      expect(key.agency).toBe(adapter.agency);
      expect(subject.agency).toBe(adapter.agency);
      expect(key.source).toBe(adapter.source);
    }
  });

  test('gives every fact of a record its own key, on the line it is listed under', () => {
    for (const { bytes } of adapter.examples) {
      const result = translated(bytes);
      if (result.kind !== 'facts') continue;
      const keys = result.lines.flatMap(({ facts }) => facts.map(({ key }) => factKeyText(key)));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { record = result.record, line, revision, facts } of result.lines)
        for (const { key } of facts) expect(key).toMatchObject({ record, line, revision });
    }
  });

  test('rejects a version of the schema it does not know', () => {
    for (const { bytes } of adapter.examples) {
      const newer = bytesOf({ ...(parsed(bytes) as object), schemaVersion: 999 });
      expect(translated(newer)).toMatchObject({ kind: 'rejected', reason: 'unknown-version' });
    }
  });

  test.each([
    ['a tombstone', null, 'ignored', 'tombstone'],
    ['no JSON', new TextEncoder().encode('{"schemaVersion":'), 'rejected', 'malformed-json'],
    ['bytes that are not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 'rejected', 'invalid-utf8'],
    ['10 MB', new Uint8Array(10_000_000).fill(0x20), 'rejected', 'too-large'],
    ['half a surrogate pair', new TextEncoder().encode('{"a":"\\ud800"}'), 'rejected', 'unstorable-text'],
    ['a NUL', new TextEncoder().encode('{"a":"\\u0000"}'), 'rejected', 'unstorable-text'],
    ['deep nesting', new TextEncoder().encode('['.repeat(400_000)), 'rejected', 'malformed-json'],
  ])('answers %s with a reason', (_what, value, kind, reason) => {
    expect(translated(value)).toMatchObject({ kind, reason });
  });
});

function factsOf(adapter: AdapterFolder) {
  return adapter.examples.flatMap(({ bytes }) => {
    const result = adapter.translate(received(adapter, bytes));
    return result.kind === 'facts' ? result.lines.flatMap(({ facts }) => facts) : [];
  });
}

/** A word that the schema itself has, such as the `authority` of a path, quotes nobody. */
function expectNothingQuoted(detail: string, record: unknown, { schemaText }: AdapterFolder): void {
  const texts = textsIn(record).filter((text) => text.length > 5 && !schemaText.includes(`"${text}"`));
  expect(texts.filter((text) => detail.includes(text))).toEqual([]);
}
