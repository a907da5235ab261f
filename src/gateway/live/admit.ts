import type { PersonViewer } from '../../access/viewer';
import type { AccessEpoch } from '../../hub/ports/change-feed';
import type { LiveVerifier } from './live-ports';
import { CLOSE } from './live-socket';
import type { LiveSocket } from './member';
import type { Sockets } from './open-sockets';

export interface AdmitDeps {
  readonly verifier: LiveVerifier;
  readonly epoch: Pick<AccessEpoch, 'isRevoked'>;
  readonly sockets: Sockets;
  /** A token's end is one more time to act at. */
  onAdmitted(viewer: PersonViewer): void;
}

/** The token is checked, then dropped: the socket keeps the person and nothing of the request. */
export async function admit(socket: LiveSocket, authorization: unknown, deps: AdmitDeps): Promise<boolean> {
  const token = bearerOf(authorization);
  if (token === null) return false;
  const viewer = await deps.verifier.verify(token);
  if (!isPerson(viewer)) return false;
  if (!socket.isOpen) return false;
  if (!deps.sockets.admit(socket, viewer)) {
    socket.close(CLOSE.tooMany, 'Too many sockets');
    return false;
  }
  // Only now that the socket is known can a revocation find it: asking earlier would leave a gap.
  const { id } = viewer.token;
  if (await deps.epoch.isRevoked({ id, agency: viewer.agency, person: viewer.person })) return false;
  deps.onAdmitted(viewer);
  return true;
}

function bearerOf(given: unknown): string | null {
  if (typeof given !== 'string') return null;
  const found = /^Bearer ([\w.~+/=-]+)$/i.exec(given);
  return found?.[1] ?? null;
}

function isPerson(outcome: object): outcome is PersonViewer {
  return 'kind' in outcome && outcome.kind === 'person';
}
