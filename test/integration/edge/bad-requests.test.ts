import { sign } from 'jsonwebtoken';
import type { Reading, ReadSession } from '../../../src/hub/ports/reading';
import { anEdge, codesOf, post } from '../../support/gateway/an-edge';
import type { Answer, AnEdge } from '../../support/gateway/an-edge';
import { aSmallWorld, smallSession } from '../../support/gateway/small-reading';
import { NOW, tokenOf } from '../../support/gateway/test-issuers';

jest.setTimeout(30_000);

const sessions: ReadSession[] = [];
const reading: Reading = {
  open: () => {
    const session = smallSession(aSmallWorld());
    sessions.push(session);
    return session;
  },
};

const GOOD = { query: '{ agency(id: "pf:99") { id } }' };

let edge: AnEdge;
let good: string;

/** The first answer pays for all that is loaded once; no case is to be blamed for it. */
beforeAll(async () => {
  edge = await anEdge({ reading });
  good = tokenOf(edge.issuers.council);
  await post(edge.url, good, GOOD);
}, 60_000);

afterAll(() => edge.stop());

/**
 * Small, fast, free of our insides, and of no consequence to whoever asks next. Fast is beside a good question put right
 * after it, which a busy machine slows as much.
 */
async function expectSafe(answer: Answer): Promise<void> {
  expect(Buffer.byteLength(answer.text)).toBeLessThan(1024);
  expect(answer.text).not.toMatch(/\bat .*\.(ts|js)|node_modules|Did you mean|stack/i);
  const next = await post(edge.url, good, GOOD);
  expect(next.text).toBe('{"data":{"agency":{"id":"pf:99"}}}\n');
  expect(answer.ms).toBeLessThan(1_000 + 20 * next.ms);
}

const seconds = Math.floor(NOW.getTime() / 1000);

describe('a token is refused', () => {
  const bad: [string, () => string | null][] = [
    ['that is not there', () => null],
    ['that is no token', () => 'x.y.z'],
    [
      'that has expired',
      () => tokenOf(edge.issuers.council, { claims: { iat: seconds - 7200, exp: seconds - 3600 } }),
    ],
    ['that never expires', () => tokenOf(edge.issuers.council, { claims: { exp: undefined } })],
    [
      'that lives for more than twelve hours',
      () => tokenOf(edge.issuers.council, { claims: { exp: seconds + 13 * 3600 } }),
    ],
    [
      'that is not signed',
      () => sign({ iss: edge.issuers.council.issuer, agency: 'la:991' }, null, { algorithm: 'none' }),
    ],
    [
      'that is signed with a secret instead of a key',
      () =>
        sign({ iss: edge.issuers.council.issuer }, 'secret', {
          algorithm: 'HS256',
          keyid: edge.issuers.council.kid,
        }),
    ],
    [
      'whose issuer speaks for another agency',
      () => tokenOf(edge.issuers.council, { claims: { agency: 'pf:99' } }),
    ],
    [
      "that names another agency's issuer",
      () => tokenOf(edge.issuers.council, { claims: { iss: edge.issuers.force.issuer } }),
    ],
    [
      "that names another agency's issuer and key",
      () =>
        tokenOf(edge.issuers.council, {
          claims: { iss: edge.issuers.force.issuer },
          kid: edge.issuers.force.kid,
        }),
    ],
    [
      'of an issuer nobody knows',
      () => tokenOf(edge.issuers.council, { claims: { iss: 'https://nobody.invalid' } }),
    ],
    ['of an unknown role', () => tokenOf(edge.issuers.council, { claims: { role: 'superuser' } })],
    ['without a purpose', () => tokenOf(edge.issuers.council, { claims: { purpose: undefined } })],
    ['meant for another service', () => tokenOf(edge.issuers.council, { claims: { aud: 'elsewhere' } })],
    ['without an id of its own', () => tokenOf(edge.issuers.council, { claims: { jti: undefined } })],
  ];

  it.each(bad)('%s', async (_what, token) => {
    const answer = await post(edge.url, token(), GOOD);

    expect(answer.status).toBe(401);
    expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
    await expectSafe(answer);
  });

  it('that was revoked', async () => {
    const token = tokenOf(edge.issuers.council, { claims: { jti: 'revoked-1' } });
    expect((await post(edge.url, token, GOOD)).status).toBe(200);

    edge.revoked.add('revoked-1');

    expect((await post(edge.url, token, GOOD)).status).toBe(401);
  });
});

describe('an operation is refused before it runs', () => {
  const deep = `{ child(id: "c_1") ${'{ missingEpisodes { child '.repeat(100)}{ id }${' } }'.repeat(100)} }`;
  const aliases = `{agency(id:"x"){${Array.from({ length: 6_000 }, (_, n) => `a${n}:id`).join(' ')}}}`;
  const someAliases = `{ agency(id: "x") { ${Array.from({ length: 40 }, (_, n) => `a${n}: id`).join(' ')} } }`;
  const directives = `{ agency(id: "x") { ${'id @include(if: true) '.repeat(40)} } }`;
  const whole =
    'missingEpisodes(first: 100) { edges { node { child { missingEpisodes { chronology { by kind text } } } } } }';
  const loop = '{ child(id: "x") { ...A } } fragment A on Child { ...B } fragment B on Child { ...A }';
  const bad: [string, string, string, Record<string, unknown>?][] = [
    ['200 fields deep', deep, 'LIMIT_EXCEEDED'],
    ['of 6,000 aliases', aliases, 'LIMIT_EXCEEDED'],
    ['of 40 aliases', someAliases, 'LIMIT_EXCEEDED'],
    ['of 40 directives', directives, 'LIMIT_EXCEEDED'],
    ['of too many root fields', `{ ${'__typename '.repeat(20)} }`, 'LIMIT_EXCEEDED'],
    [
      'with a page of a thousand million rows',
      '{ children(first: 1000000000) { edges { node { id } } } }',
      'LIMIT_EXCEEDED',
    ],
    [
      'with a page of a thousand million rows by variable',
      'query A($n: Int!) { children(first: $n) { edges { node { id } } } }',
      'LIMIT_EXCEEDED',
      { n: 1e9 },
    ],
    [
      'with a page beyond any integer',
      'query A($n: Int!) { children(first: $n) { edges { node { id } } } }',
      'BAD_USER_INPUT',
      { n: 1e12 },
    ],
    ['whose pages multiply', `{ ${whole} }`, 'LIMIT_EXCEEDED'],
    ['whose fragments spread each other', loop, 'GRAPHQL_VALIDATION_FAILED'],
    ['that asks for the schema', '{ __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'that asks for entity plumbing',
      '{ _entities(representations: []) { __typename } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['that names a query twin', '{ missingEpisodesLive { event } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['that guesses at a field', '{ childre { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['that is not GraphQL', '{ children(', 'GRAPHQL_PARSE_FAILED'],
    ['that subscribes over HTTP', 'subscription { missingEpisodes { event } }', 'USE_SOCKET'],
    [
      'without saying which of two',
      'query A { __typename } query B { __typename }',
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ];

  it.each(bad)('%s', async (_what, query, code, variables = {}) => {
    const before = sessions.length;

    const answer = await post(edge.url, good, { query, variables });

    expect(answer.status).toBe(400);
    expect(codesOf(answer)[0]).toBe(code);
    expect(sessions).toHaveLength(before);
    await expectSafe(answer);
  });
});

describe('a request is refused', () => {
  it.each([
    ['whose JSON is broken', '{"query": "{ agen', 400],
    ['that is a batch', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]', 400],
    ['that asks nothing', '{}', 400],
    ['whose variables are a list', '{"query":"{ __typename }","variables":[1]}', 400],
    [
      'with a hash instead of a query',
      '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}',
      400,
    ],
    ['of more than 64 KB', JSON.stringify({ query: `{ __typename } #${'x'.repeat(70_000)}` }), 413],
  ])('%s', async (_what, body, status) => {
    const answer = await post(edge.url, good, body);

    expect(answer.status).toBe(status);
    await expectSafe(answer);
  });

  it.each([
    ['of another content type', { 'content-type': 'text/plain' }, 415],
    ['that is compressed', { 'content-encoding': 'gzip' }, 415],
  ])('%s', async (_what, headers, status) => {
    const answer = await post(edge.url, good, GOOD, headers);

    expect(answer.status).toBe(status);
    await expectSafe(answer);
  });

  it('that asks by GET', async () => {
    const response = await fetch(`${edge.url}/graphql?query={__typename}`, {
      headers: { authorization: `Bearer ${good}` },
    });

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('on a ground no agreement gives', async () => {
    const answer = await post(edge.url, good, { ...GOOD, extensions: { basis: 'commission:1' } });

    expect(answer.status).toBe(403);
    expect(codesOf(answer)).toEqual(['BASIS_REFUSED']);
    await expectSafe(answer);
  });
});
