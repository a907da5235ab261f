import fc from 'fast-check';
import { comesToTheSame } from '../../../../src/model/rehearsal/comes-to-the-same';
import { canonicalJson } from '../../../../src/model/value/canonical-json';

const values = fc.jsonValue();

test('a value comes to the same as itself, and as its copy', () => {
  fc.assert(fc.property(values, (value) => comesToTheSame(value, structuredClone(value))));
});

test('two values come to the same exactly when their canonical texts are one', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      expect(comesToTheSame(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
      expect(comesToTheSame({ a, b }, { b, a })).toBe(true);
    }),
  );
  expect(comesToTheSame({ a: 1 }, { a: 1, b: null })).toBe(false);
  expect(comesToTheSame({ a: [1, 2] }, { a: [1] })).toBe(false);
  expect(comesToTheSame([], {})).toBe(false);
});

test.each(['protocol', 'source', 'says', 'rules'])('another %s is no difference, however deep', (name) => {
  fc.assert(
    fc.property(fc.string(), fc.string(), values, (one, other, value) =>
      comesToTheSame({ inner: [{ [name]: one, value }] }, { inner: [{ value, [name]: other }] }),
    ),
  );
});
