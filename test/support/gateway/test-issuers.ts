import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { sign } from 'jsonwebtoken';
import type { AgencyIssuer } from '../../../src/gateway/edge/tokens';
import { TOKEN_AUDIENCE } from '../../../src/gateway/edge/tokens';
import { agency } from '../viewers';

/** An agency's issuer with its private key, as only a test may hold it. */
export interface TestIssuer extends AgencyIssuer {
  readonly privateKey: KeyObject;
  readonly kid: string;
}

export function testIssuer(agencyText: string): TestIssuer {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = publicKey.export({ format: 'jwk' });
  const kid = createHash('sha256').update(JSON.stringify(jwk)).digest('hex').slice(0, 12);
  return {
    issuer: `https://issuer.invalid/${agencyText}`,
    agency: agency(agencyText),
    keys: { kind: 'given', keySet: { keys: [{ ...jwk, kid }] } },
    privateKey,
    kid,
  };
}

/** Now, as the tests of the edge have it. */
export const NOW = new Date('2026-11-21T12:00:00Z');

export interface TokenChanges {
  /** Claims to set otherwise; `undefined` leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly kid?: string;
}

/** A good token of a social worker, or a duty inspector for a police force, less what the changes spoil. */
export function tokenOf(issuer: TestIssuer, { claims = {}, kid = issuer.kid }: TokenChanges = {}): string {
  const at = Math.floor(NOW.getTime() / 1000);
  const police = issuer.agency.startsWith('pf:');
  const placement = issuer.agency.startsWith('placement:');
  const usual = {
    iss: issuer.issuer,
    aud: TOKEN_AUDIENCE,
    sub: 'w-ashby',
    agency: issuer.agency,
    role: placement ? 'placement-carer' : police ? 'duty-inspector' : 'social-worker',
    purpose: placement ? 'care-for-child' : 'find-and-protect',
    iat: at,
    exp: at + 3600,
    jti: randomUUID(),
  };
  const all = Object.entries({ ...usual, ...claims }).filter(([, value]) => value !== undefined);
  return sign(Object.fromEntries(all), issuer.privateKey, { algorithm: 'ES256', keyid: kid });
}
