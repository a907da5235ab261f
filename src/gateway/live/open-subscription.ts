import { GraphQLError } from 'graphql';
import { audienceOf, isRefusal } from '../../access/audience-of';
import type { Agreements } from '../../access/agreements';
import { decisionsFor } from '../../access/decide';
import { scopesOf } from '../../access/scopes-of';
import type { PersonViewer } from '../../access/viewer';
import type { GroupIdentity } from './group';
import { groupKeyOf } from './group-key';
import type { Groups } from './groups';
import type { LiveFigures } from './live-figures';
import { Member } from './member';
import { tailOf } from './next-message';
import type { Operations } from './operations';
import { badRequest } from './operations';
import type { ResumeTokens } from './resume-token';
import { selectsAny } from './selects-any';
import { resumptionOf } from './resume-request';
import type { Resumption } from './resume-request';
import type { LiveOperation } from './rewrite-operation';
import type { LiveSocket } from './member';

/** What a subscription id may be: it is repeated in every frame. */
const LONGEST_ID = 128;

export interface SubscribeRequest {
  readonly id: string;
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface OpenDeps {
  readonly operations: Operations;
  readonly groups: Groups;
  readonly tokens: ResumeTokens;
  readonly figures: LiveFigures;
  readonly subscriptionsPerSocket: number;
  readonly resumeForMs: number;
  /** The newest position the feed has given out anywhere. */
  newest(): Promise<bigint>;
  agreements(): Agreements;
  now(): number;
  /** Fields whose values change without a word on the feed. */
  readonly fieldsFromOutside?: ReadonlySet<string>;
  onLeave(member: Member): void;
}

/** Decides what a socket asks for: a member not yet joined, or why not. */
export async function openSubscription(
  socket: LiveSocket,
  viewer: PersonViewer,
  request: SubscribeRequest,
  deps: OpenDeps,
): Promise<Member | readonly GraphQLError[]> {
  if (request.id.length > LONGEST_ID) return [badRequest('The subscription id is too long.')];
  const { query: text, operationName, variables } = request;
  const asked = deps.operations.read({ text, operationName, variables });
  if (!('kind' in asked)) return asked;
  const { basis } = request.extensions;
  if (basis !== undefined && basis !== null && typeof basis !== 'string')
    return [badRequest('The basis is a text.')];
  const identity = identityOf(viewer, basis ?? null, asked, deps.agreements());
  if (identity === null)
    return [new GraphQLError('Not on this basis.', { extensions: { code: 'BASIS_REFUSED' } })];
  const resumption = await resume(viewer, identity, request.extensions['resume'], deps);
  // After the wait, for others may have been opened during it.
  if (socket.members.length >= deps.subscriptionsPerSocket)
    return [limited('Too many subscriptions on this socket.')];
  const group = socket.isOpen ? deps.groups.obtain(identity) : null;
  if (group === null) return [limited('This hub is full. Try another, or later.')];
  return enrol(new Member(socket, tailOf(request.id), group, deps.onLeave), viewer, resumption, deps);
}

/** What a viewer asks, in which right; `null` when no agreement grants it. */
export function identityOf(
  viewer: PersonViewer,
  basis: string | null,
  asked: { readonly operation: LiveOperation; readonly variables: GroupIdentity['variables'] },
  agreements: Agreements,
): GroupIdentity | null {
  const audience = audienceOf(viewer, basis, agreements);
  if (isRefusal(audience)) return null;
  const { operation, variables } = asked;
  return {
    key: groupKeyOf(operation.hash, variables, audience),
    operation,
    variables,
    basis,
    audience,
    decisions: decisionsFor(audience, agreements),
    scopes: scopesOf(audience),
  };
}

async function resume(
  viewer: PersonViewer,
  identity: GroupIdentity,
  request: unknown,
  deps: OpenDeps,
): Promise<Resumption> {
  const resumption = resumptionOf(request, viewer, identity, deps);
  if (resumption.kind === 'none') return resumption;
  // A position nobody has reached was made under another database.
  const known =
    resumption.kind === 'from' &&
    !selectsAny(identity.operation.document, deps.fieldsFromOutside) &&
    resumption.position <= (await deps.newest());
  deps.figures[known ? 'resumed' : 'resets'] += 1;
  return known ? resumption : { kind: 'anew' };
}

function enrol(member: Member, viewer: PersonViewer, resumption: Resumption, deps: OpenDeps): Member {
  member.resumeKey = deps.tokens.sealKey({
    agency: viewer.agency,
    person: viewer.person,
    operation: member.group.identity.operation.hash,
    expiresAt: deps.now() + deps.resumeForMs,
  });
  member.resumeFrom = resumption.kind === 'from' ? resumption.position : null;
  member.needsReset = resumption.kind === 'anew';
  member.group.attached.add(member);
  member.socket.add(member);
  return member;
}

function limited(reason: string): GraphQLError {
  return new GraphQLError(reason, { extensions: { code: 'LIMIT_EXCEEDED' } });
}
