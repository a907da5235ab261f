import fc from 'fast-check';
import { codeTable } from '../../../adapters/kit/code-table';
import { digestOf } from '../../../adapters/kit/digest';
import { MAX_RECORD_BYTES, parseJson } from '../../../adapters/kit/parse-json';
import { wireSchema } from '../../../adapters/kit/wire-schema';

describe('a code table', () => {
  const colour = codeTable<'red'>({ RED: 'red' });

  test.each(['RED', 'red', ' Red '])('reads %p whatever its case and outer spaces', (given) => {
    expect(colour(given)).toEqual({ recognised: true, value: 'red' });
  });

  test.each(['GREEN', 'constructor', '__proto__', ''])('gives %p back as it was, not recognised', (given) => {
    expect(colour(given)).toEqual({ recognised: false, given });
  });
});

describe('a digest', () => {
  test('is the same whatever the order of the keys, and with absent parts left out', () => {
    expect(digestOf({ b: [1, { d: null, c: 'x' }], a: true, e: undefined })).toBe(
      digestOf({ a: true, b: [1, { c: 'x', d: null }] }),
    );
  });

  test('differs for different data', () => {
    const data = fc.dictionary(
      fc.string(),
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    );
    fc.assert(
      fc.property(data, data, (a, b) => {
        const isSame = JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
        fc.pre(!isSame);
        expect(digestOf(a)).not.toBe(digestOf(b));
      }),
    );
  });
});

test('a record of exactly the largest size is read, and one byte more is not', () => {
  const padded = (bytes: number) => new TextEncoder().encode('1'.padEnd(bytes, ' '));

  expect(parseJson(padded(MAX_RECORD_BYTES))).toEqual({ kind: 'parsed', value: 1 });
  expect(parseJson(padded(MAX_RECORD_BYTES + 1))).toMatchObject({ reason: 'too-large' });
});

describe('a departure from the wire schema', () => {
  const read = wireSchema('storm', 1);
  const minimal = {
    schemaVersion: 1,
    sharedIncidentId: '0b0f7a3e-6d0e-5c55-9f0c-3a5c1f0e7d21',
    internalId: 'NV-1',
    messageType: 'opened',
    sentByDispatcherAt: '2026-11-18T12:00:05Z',
    startedAt: '2026-11-18T12:00',
    agency: 'pf:99',
    headerRevision: 1,
    category: 'MISSING-PERSON',
    persons: [{ number: 1 }],
    lines: [],
  };
  const line = { number: 1, revision: 1, at: '2026-11-18T12:00', code: 'NOTE', about: [1] };

  test.each([
    ['in a list', { persons: [{ number: 'Wren' }] }, '/persons/0/number type'],
    [
      'under a key of the record’s own',
      { lines: [{ ...line, fields: { 'Wren Example': [] } }] },
      '/lines/0/fields/* type',
    ],
    ['by absence', { category: undefined }, '/ required'],
    ['by a pattern', { internalId: 'Wren Example' }, '/internalId pattern'],
  ])('%s is told by place and rule, and never by content', (_where, change, detail) => {
    const data: unknown = JSON.parse(JSON.stringify({ ...minimal, ...change }));

    expect(read(data)).toEqual({ kind: 'rejected', reason: 'wrong-shape', detail });
  });

  test('is not what it does not name: a sender may grow', () => {
    expect(read({ ...minimal, weather: 'rain' })).toMatchObject({ kind: 'shaped' });
  });

  test.each([[null], [[]], ['text'], [7]])('is data that is no object: %p', (data) => {
    expect(read(data)).toMatchObject({ kind: 'rejected', reason: 'wrong-shape' });
  });
});
