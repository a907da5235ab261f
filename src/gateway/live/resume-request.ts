import type { PersonViewer } from '../../access/viewer';
import type { GroupIdentity } from './group';
import type { ResumeTokens } from './resume-token';

/** Where a client that comes back may go on; `anew` when it must forget what it holds. */
export type Resumption =
  | { readonly kind: 'none' }
  | { readonly kind: 'anew' }
  | { readonly kind: 'from'; readonly position: bigint };

export interface ResumeDeps {
  readonly tokens: Pick<ResumeTokens, 'openCursor' | 'openKey'>;
  now(): number;
}

/**
 * Judges what a client brings. Access has been decided anew before this: a token says where, never what may be seen.
 * Whatever does not fit exactly means a new start, without saying which part did not fit.
 */
export function resumptionOf(
  request: unknown,
  viewer: PersonViewer,
  identity: GroupIdentity,
  { tokens, now }: ResumeDeps,
): Resumption {
  if (request === undefined || request === null) return { kind: 'none' };
  if (typeof request !== 'object') return { kind: 'anew' };
  const key = tokens.openKey('key' in request ? request.key : null);
  const cursor = tokens.openCursor('cursor' in request ? request.cursor : null);
  if (key === null || cursor === null) return { kind: 'anew' };
  const at = now();
  const own =
    key.agency === viewer.agency && key.person === viewer.person && key.operation === identity.operation.hash;
  if (!own || key.expiresAt <= at || cursor.groupKey !== identity.key) return { kind: 'anew' };
  // Something may have left its sight by time alone, and no change says what.
  if (cursor.edgeAt !== null && cursor.edgeAt <= at) return { kind: 'anew' };
  return { kind: 'from', position: cursor.position };
}
