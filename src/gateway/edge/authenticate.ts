import type { PersonViewer } from '../../access/viewer';
import type { AccessEpoch } from '../../hub/ports/change-feed';
import type { TokenRefusalReason } from './token-refusal';
import type { TokenVerifier } from './tokens';

export interface AuthenticateParts {
  readonly verifier: TokenVerifier;
  readonly epoch: Pick<AccessEpoch, 'isRevoked'>;
}

export type Unauthenticated = {
  readonly kind: 'refused';
  readonly reason: TokenRefusalReason | 'missing' | 'revoked';
};

const BEARER = /^Bearer ([A-Za-z0-9._~+/=-]+)$/i;

/** Who asks, by the request's bearer token. Whoever is refused is told only that; the reason is for the log. */
export async function authenticate(
  header: string | undefined,
  { verifier, epoch }: AuthenticateParts,
): Promise<PersonViewer | Unauthenticated> {
  const token = BEARER.exec(header ?? '')?.[1];
  if (token === undefined) return { kind: 'refused', reason: header === undefined ? 'missing' : 'malformed' };
  const viewer = await verifier.verify(token);
  if (viewer.kind === 'refused') return viewer;
  const { agency, person } = viewer;
  if (await epoch.isRevoked({ id: viewer.token.id, agency, person }))
    return { kind: 'refused', reason: 'revoked' };
  return viewer;
}
