import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTokenVerifier } from '../../../src/gateway/edge/tokens';
import { NOW, testIssuer, tokenOf } from '../../support/gateway/test-issuers';

const council = testIssuer('la:991');

it('knows the person their agency vouches for', async () => {
  const verifier = createTokenVerifier([council], { now: () => NOW });

  const viewer = await verifier.verify(
    tokenOf(council, { claims: { unit: 'north', clearance: ['restricted'], jti: 'token-7' } }),
  );

  expect(viewer).toEqual({
    kind: 'person',
    agency: 'la:991',
    unit: 'north',
    role: 'social-worker',
    purpose: 'find-and-protect',
    person: 'w-ashby',
    clearance: ['restricted'],
    token: { id: 'token-7', expiresAt: new Date(NOW.getTime() + 3_600_000) },
  });
});

const seconds = Math.floor(NOW.getTime() / 1000);

it.each([
  ['29 seconds past its end', { exp: seconds - 29, iat: seconds - 3600 }, 'person'],
  ['31 seconds past its end', { exp: seconds - 31, iat: seconds - 3600 }, 'expired'],
  ['not valid before a minute from now', { nbf: seconds + 60 }, 'not-yet-valid'],
  ['issued an hour from now', { iat: seconds + 3600, exp: seconds + 7200 }, 'not-yet-valid'],
  ['of exactly twelve hours', { exp: seconds + 12 * 3600 }, 'person'],
  ['a second longer', { exp: seconds + 12 * 3600 + 1 }, 'too-long-lived'],
  ['with a clearance nobody knows', { clearance: ['everything'] }, 'unknown-clearance'],
  ['with a person no scope may hold', { sub: 'a b' }, 'incomplete'],
  ['with a purpose of another shape', { purpose: 'Find them!' }, 'unknown-purpose'],
  ['for another service', { aud: 'elsewhere' }, 'wrong-audience'],
])('judges a token %s', async (_what, claims, outcome) => {
  const verifier = createTokenVerifier([council], { now: () => NOW });

  const judged = await verifier.verify(tokenOf(council, { claims }));

  expect(judged.kind === 'refused' ? judged.reason : judged.kind).toBe(outcome);
});

it('asks an issuer for its keys once, again for a new key, and goes on with what it has while the issuer is away', async () => {
  const [first, second] = [testIssuer('la:991'), testIssuer('la:991')];
  let now = NOW;
  let asked = 0;
  const serving = [...keysOf(first)];
  const server = createServer((_request, response) => {
    asked += 1;
    response.end(JSON.stringify({ keys: serving }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  const verifier = createTokenVerifier([{ ...first, keys: { kind: 'fetched', url } }], { now: () => now });
  const kindOf = async (issuer: typeof first) => {
    const judged = await verifier.verify(tokenOf(issuer));
    return judged.kind === 'refused' ? judged.reason : judged.kind;
  };

  expect(await Promise.all([kindOf(first), kindOf(first)])).toEqual(['person', 'person']);
  expect(asked).toBe(1);

  serving.push(...keysOf(second));
  expect(await kindOf(second)).toBe('unknown-key');
  now = new Date(NOW.getTime() + 31_000);
  expect(await kindOf(second)).toBe('person');
  expect(asked).toBe(2);

  await new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  now = new Date(NOW.getTime() + 11 * 60_000);
  expect(await kindOf(first)).toBe('person');
});

it('says that keys are away when it never had any', async () => {
  const verifier = createTokenVerifier(
    [{ ...council, keys: { kind: 'fetched', url: 'http://127.0.0.1:1/keys' } }],
    {
      now: () => NOW,
    },
  );

  expect(await verifier.verify(tokenOf(council))).toEqual({ kind: 'refused', reason: 'keys-unavailable' });
});

function keysOf({ keys }: typeof council) {
  return keys.kind === 'given' ? keys.keySet.keys : [];
}
