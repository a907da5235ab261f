import fc from 'fast-check';
import { buildSchema, parse } from 'graphql';
import { createGate, createOperationGate } from '../../../src/gateway/edge/operation-gate';
import { createDocumentRules } from '../../../src/gateway/edge/document-rules';
import { costOf } from '../../../src/gateway/edge/operation-cost';
import { OPERATION_LIMITS } from '../../../src/gateway/edge/operation-limits';
import { shapeOf } from '../../../src/gateway/edge/operation-shape';
import { SUPERGRAPH_FILE, committed } from '../../../src/gateway/compose/schema-files';
import { publicSchema } from '../../../src/gateway/compose/public-schema';

const schema = publicSchema(committed(process.cwd(), SUPERGRAPH_FILE) ?? '');
const gate = createGate({ schema, introspection: false });
const judge = (text: string, variables: Readonly<Record<string, unknown>> = {}) =>
  gate.validateOperation({ text, operationName: null, variables });

it('gives the same document for the same text, so that plans are found again', () => {
  const [one, other] = [judge('{ agency(id: "pf:99") { id } }'), judge('{ agency(id: "pf:99") { id } }')];

  expect(one.kind === 'accepted' && other.kind === 'accepted' && one.document === other.document).toBe(true);
});

it('forgets the text that was not asked for longest', () => {
  const first = judge('{ agency(id: "first") { id } }');
  for (let n = 0; n < 1_000; n += 1) judge(`{ agency(id: "${n}") { id } }`);
  const again = judge('{ agency(id: "first") { id } }');

  expect(first.kind === 'accepted' && again.kind === 'accepted' && first.document !== again.document).toBe(
    true,
  );
});

it.each(['then', '__proto__'])(
  'refuses the alias %s, by which an answer is taken for something else',
  (name) => {
    const plain = judge(`{ ${name}: agency(id: "pf:99") { id } }`);
    const spread = judge(`{ agency(id: "pf:99") { ...Of } } fragment Of on Agency { ... { ${name}: id } }`);

    for (const judged of [plain, spread])
      expect(judged).toMatchObject({
        kind: 'refused',
        errors: [
          { message: `Give a field another alias than ${name}.`, extensions: { code: 'BAD_REQUEST' } },
        ],
      });
  },
);

it('measures fragments wherever they are spread', () => {
  const shape = shapeOf(
    parse(`query ($a: Int) { ...Top ...Top } fragment Top on Query { x: child(id: 1) @skip(if: true) { ...Low } }
           fragment Low on Child { missingEpisodes { y: id } }`),
  );

  expect(shape).toEqual({ depth: 3, aliases: 4, directives: 2, width: 2, rootFields: 2, variables: 1 });
});

it('measures in time that grows with the document, however often fragments are spread', () => {
  const layers = Array.from(
    { length: 25 },
    (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
  );
  const document = parse(`{ ...F0 } ${layers.join(' ')} fragment F25 on Query { __typename }`);

  expect(shapeOf(document).rootFields).toBe(2 ** 26 / 2);
});

it('reckons with one child where one child is watched', () => {
  const document = parse('subscription { jointPicture(childId: 1) { snapshot { id } } }');
  const operation = document.definitions[0];
  if (operation?.kind !== 'OperationDefinition') throw new Error('no operation');

  expect(costOf(schema, document, operation, {}).cost).toBe(6);
});

it('multiplies a page by what each row asks for', () => {
  const priced = (text: string, variables = {}) => {
    const document = parse(text);
    const operation = document.definitions[0];
    if (operation?.kind !== 'OperationDefinition') throw new Error('no operation');
    return costOf(schema, document, operation, variables);
  };
  const one = priced('{ children(first: 1) { edges { cursor } } }');
  const many = priced('query ($n: Int!) { children(first: $n) { edges { cursor } } }', { n: 100 });
  const usual = priced('{ children { edges { cursor } } }');

  expect([one.cost, many.cost, usual.cost]).toEqual([3, 201, 41]);
  expect(many.largestPage).toBe(100);
});

it('hides what a field might have been called, and what was in a variable', () => {
  const guess = judge('{ childre { id } }');
  const wrong = judge('query ($n: Int!) { children(first: $n) { edges { cursor } } }', {
    n: 'Tamsin Testcase',
  });

  expect(guess.kind === 'refused' && guess.errors[0]?.message).toBe(
    'Cannot query field "childre" on type "Query".',
  );
  expect(wrong.kind === 'refused' && wrong.errors[0]?.message).toBe('$n does not have a value of its type.');
});

it('never throws, and never takes long, whatever it is sent', () => {
  const words = fc.constantFrom(
    '{',
    '}',
    '(',
    ')',
    '...',
    'on',
    'Query',
    'child',
    'id',
    ':',
    '"x"',
    '$a',
    '@skip',
    '[',
    '!',
    'fragment',
    'F',
    'query',
    'children',
    'first',
    '9',
  );
  const texts = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.array(words, { maxLength: 200 }).map((all) => all.join(' ')),
  );

  fc.assert(
    fc.property(texts, (text) => ['accepted', 'refused'].includes(judge(text).kind)),
    { numRuns: 300 },
  );
});

it('keeps to the limits it is given', () => {
  const small = buildSchema('type Query { rows(first: Int! = 2): [Row] } type Row { name: String }');
  const limits = { ...OPERATION_LIMITS, maxCost: 5, maxPageSize: 3 };
  const rules = createDocumentRules({ schema: small, limits, introspection: true });
  const tight = createOperationGate(rules, limits);
  const kindOf = (text: string) => tight.validateOperation({ text, operationName: null, variables: {} }).kind;

  expect(kindOf('{ rows { name } }')).toBe('accepted');
  expect(kindOf('{ rows(first: 4) { name } }')).toBe('refused');
  expect(kindOf('{ rows(first: 3) { name } other: rows(first: 3) { name } }')).toBe('refused');
});
