import { JsonWebTokenError, NotBeforeError, TokenExpiredError, decode, verify } from 'jsonwebtoken';
import type { JwtPayload } from 'jsonwebtoken';
import type { KeyObject } from 'node:crypto';
import type { PersonViewer } from '../../access/viewer';
import type { Clock } from '../../hub/ports/clock';
import type { AgencyId } from '../../model/agency/agency-id';
import { findKeyIn } from './issuer-keys';
import type { FindKey, KeySource } from './issuer-keys';
import { viewerOf } from './token-claims';
import { refuse } from './token-refusal';
import type { TokenRefusal } from './token-refusal';

/** An agency's own issuer. It may speak for that agency and for no other. */
export interface AgencyIssuer {
  /** The `iss` it signs with. */
  readonly issuer: string;
  readonly agency: AgencyId;
  readonly keys: KeySource;
}

export interface TokenRules {
  /** What `aud` must hold. */
  readonly audience: string;
  readonly purposes: ReadonlySet<string> | null;
}

export interface TokenVerifier {
  verify(token: string): Promise<PersonViewer | TokenRefusal>;
}

export const TOKEN_AUDIENCE = 'joint-picture';
const LONGEST_TOKEN = 8_192;
const LONGEST_LIFE_SECONDS = 12 * 60 * 60;
const TOLERANCE_SECONDS = 30;
const DEFAULT_RULES: TokenRules = { audience: TOKEN_AUDIENCE, purposes: null };

/** Checks who speaks: signature by the agency's own key (ES256 and nothing else), audience, time, and claims. */
export function createTokenVerifier(
  issuers: readonly AgencyIssuer[],
  clock: Clock,
  rules: TokenRules = DEFAULT_RULES,
): TokenVerifier {
  const known = new Map(
    issuers.map((issuer) => [issuer.issuer, { ...issuer, find: findKeyIn(issuer.keys, clock) }]),
  );
  return {
    async verify(token) {
      const unverified = peek(token);
      if (unverified.kind === 'refused') return unverified;
      const issuer = known.get(unverified.issuer);
      if (issuer === undefined) return refuse('unknown-issuer');
      const key = await keyFor(issuer.find, unverified.kid);
      if ('reason' in key) return key;
      const checkedToken = checked({
        token,
        key,
        issuer: issuer.issuer,
        audience: rules.audience,
        now: clock.now(),
      });
      if (checkedToken.kind === 'refused') return checkedToken;
      return viewerOf(checkedToken.claims, {
        agency: issuer.agency,
        purposes: rules.purposes,
        longestLifeSeconds: LONGEST_LIFE_SECONDS,
      });
    },
  };
}

interface Peeked {
  readonly kind: 'peeked';
  readonly issuer: string;
  readonly kid: string;
}

/** Reads which issuer and key to check against; nothing read here is believed. */
function peek(token: string): Peeked | TokenRefusal {
  if (token.length > LONGEST_TOKEN) return refuse('malformed');
  const decoded = decodeSafely(token);
  if (decoded === null || typeof decoded.payload === 'string') return refuse('malformed');
  const { alg, kid } = decoded.header;
  if (alg === undefined || alg.toLowerCase() === 'none' || decoded.signature === '')
    return refuse('unsigned');
  if (alg !== 'ES256') return refuse('bad-signature');
  if (typeof kid !== 'string') return refuse('unknown-key');
  const { iss } = decoded.payload;
  return typeof iss === 'string' ? { kind: 'peeked', issuer: iss, kid } : refuse('unknown-issuer');
}

function decodeSafely(token: string): ReturnType<typeof decodeWhole> {
  try {
    return decodeWhole(token);
  } catch {
    return null;
  }
}

function decodeWhole(token: string) {
  return decode(token, { complete: true });
}

async function keyFor(find: FindKey, kid: string): Promise<KeyObject | TokenRefusal> {
  const key = await find(kid);
  if (key === 'unknown') return refuse('unknown-key');
  if (key === 'unavailable') return refuse('keys-unavailable');
  return key;
}

interface Check {
  readonly token: string;
  readonly key: KeyObject;
  readonly issuer: string;
  readonly audience: string;
  readonly now: Date;
}

interface Checked {
  readonly kind: 'checked';
  readonly claims: JwtPayload;
}

function checked({ token, key, issuer, audience, now }: Check): Checked | TokenRefusal {
  const at = Math.floor(now.getTime() / 1000);
  try {
    const claims = verify(token, key, {
      algorithms: ['ES256'],
      issuer,
      audience,
      clockTimestamp: at,
      clockTolerance: TOLERANCE_SECONDS,
    });
    if (typeof claims === 'string') return refuse('malformed');
    // A token from the future would stretch its own life: the longest is reckoned from when it was issued.
    const early = (claims.iat ?? 0) > at + TOLERANCE_SECONDS;
    return early ? refuse('not-yet-valid') : { kind: 'checked', claims };
  } catch (error) {
    return refuse(reasonOf(error));
  }
}

function reasonOf(error: unknown): TokenRefusal['reason'] {
  if (error instanceof TokenExpiredError) return 'expired';
  if (error instanceof NotBeforeError) return 'not-yet-valid';
  if (error instanceof JsonWebTokenError && error.message.startsWith('jwt audience')) return 'wrong-audience';
  return 'bad-signature';
}
