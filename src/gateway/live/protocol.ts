import { GraphQLError } from 'graphql';
import type { ExecutionArgs, GraphQLSchema } from 'graphql';
import { makeServer } from 'graphql-ws';
import type { Context, Server, SubscribePayload } from 'graphql-ws';
import type { PersonViewer } from '../../access/viewer';
import type { AccessEpoch } from '../../hub/ports/change-feed';
import type { LiveVerifier } from './live-ports';
import { CLOSE } from './live-socket';
import { Member } from './member';
import type { Sockets } from './open-sockets';
import { openSubscription } from './open-subscription';
import type { OpenDeps, SubscribeRequest } from './open-subscription';
import type { LiveSocket } from './member';

export interface ProtocolDeps extends OpenDeps {
  readonly schema: GraphQLSchema;
  readonly verifier: LiveVerifier;
  readonly epoch: Pick<AccessEpoch, 'isRevoked'>;
  readonly sockets: Sockets;
  readonly initWithinMs: number;
  join(member: Member): void;
  /** A token's end is one more time to act at. */
  onAdmitted(viewer: PersonViewer): void;
}

type SocketContext = Context<Record<string, unknown> | undefined, LiveSocket>;

/** The graphql-transport-ws protocol, with subscriptions that never run through it: frames go past as bytes. */
export function liveProtocol(deps: ProtocolDeps): Server<LiveSocket> {
  return makeServer<Record<string, unknown> | undefined, LiveSocket>({
    connectionInitWaitTimeout: deps.initWithinMs,
    onConnect: (context) => admit(context, deps),
    onSubscribe: (context, id, message) => subscribe(context, id, message, deps),
    subscribe: (args) => begin(args, deps),
    onError: (_context, _id, _message, errors) => errors.map((error) => error.toJSON()),
  });
}

/** The token is checked, then dropped: the socket keeps the person and nothing of the request. */
async function admit(context: SocketContext, deps: ProtocolDeps): Promise<boolean> {
  const socket = context.extra;
  const token = bearerOf(context.connectionParams?.['authorization']);
  // Set, not deleted: an object with a deleted property is kept as a table several times its size.
  Object.assign(context, { connectionParams: undefined });
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

async function subscribe(
  context: SocketContext,
  id: string,
  message: SubscribePayload,
  deps: ProtocolDeps,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const socket = context.extra;
  const request = taken(id, message);
  if (socket.viewer === null)
    return [new GraphQLError('Who asks?', { extensions: { code: 'UNAUTHENTICATED' } })];
  const opened = await openSubscription(socket, socket.viewer, request, deps);
  if (!(opened instanceof Member)) return opened;
  const { operation } = opened.group.identity;
  return {
    schema: deps.schema,
    document: operation.document,
    operationName: operation.name ?? null,
    contextValue: opened,
  };
}

/** The library keeps the message as long as the subscription lasts, so its texts are taken out. */
function taken(id: string, message: SubscribePayload): SubscribeRequest {
  const request = {
    id,
    query: message.query,
    operationName: message.operationName ?? null,
    variables: message.variables ?? {},
    extensions: message.extensions ?? {},
  };
  Object.assign(message, {
    query: '',
    variables: undefined,
    extensions: undefined,
    operationName: undefined,
  });
  return request;
}

function begin(args: ExecutionArgs, deps: ProtocolDeps): Member {
  const member: unknown = args.contextValue;
  if (!(member instanceof Member)) throw new Error('a subscription without a member');
  deps.join(member);
  return member;
}
