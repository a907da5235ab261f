import { clearTimeout, setTimeout } from 'node:timers';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, MessageType, parseMessage } from 'graphql-ws';
import type { PingMessage, SubscribeMessage } from 'graphql-ws';
import { admit } from './admit';
import type { AdmitDeps } from './admit';
import { CLOSE } from './live-socket';
import type { Opening } from './live-socket';
import { Member } from './member';
import type { LiveSocket } from './member';
import { tailOf } from './next-message';
import { openSubscription } from './open-subscription';
import type { OpenDeps } from './open-subscription';

export interface ProtocolDeps extends OpenDeps, AdmitDeps {
  readonly initWithinMs: number;
  join(member: Member): void;
}

/** The server's side of graphql-transport-ws. */
export interface LiveProtocol {
  opened(socket: LiveSocket): void;
  hear(socket: LiveSocket, text: string): Promise<void>;
  closed(socket: LiveSocket): void;
}

/**
 * Served here and not by the protocol's own library: that keeps, for every subscription and as long as it lasts, a
 * waiting call with the message that began it, twice the size of all else a socket needs.
 */
export function liveProtocol(deps: ProtocolDeps): LiveProtocol {
  return {
    opened(socket) {
      if (socket.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL)
        return socket.close(CLOSE.otherProtocol, 'Subprotocol not acceptable');
      socket.greetBy = setTimeout(closeUngreeted, deps.initWithinMs, socket);
    },
    async hear(socket, text) {
      const message = parsed(text);
      if (message === null) return socket.close(CLOSE.badRequest, 'Invalid message received');
      if (message.type === MessageType.ConnectionInit) return greet(socket, message.payload, deps);
      if (message.type === MessageType.Ping) return answer(socket, message);
      if (message.type === MessageType.Subscribe) return subscribe(socket, message, deps);
      if (message.type === MessageType.Complete) return complete(socket, message.id);
      if (message.type !== MessageType.Pong) socket.close(CLOSE.badRequest, 'Not for a client to say');
    },
    closed: stopWaiting,
  };
}

function parsed(text: string): ReturnType<typeof parseMessage> | null {
  try {
    return parseMessage(text);
  } catch {
    return null;
  }
}

function closeUngreeted(socket: LiveSocket): void {
  socket.close(CLOSE.noGreeting, 'Connection initialisation timeout');
}

function stopWaiting(socket: LiveSocket): void {
  if (socket.greetBy !== null) clearTimeout(socket.greetBy);
  socket.greetBy = null;
}

async function greet(
  socket: LiveSocket,
  payload: Readonly<Record<string, unknown>> | undefined,
  deps: ProtocolDeps,
): Promise<void> {
  if (socket.greeting !== 'none') return socket.close(CLOSE.tooMany, 'Too many initialisation requests');
  socket.greeting = 'begun';
  stopWaiting(socket);
  if (!(await admit(socket, payload?.['authorization'], deps)))
    return socket.close(CLOSE.forbidden, 'Forbidden');
  socket.greeting = 'done';
  socket.send(`{"type":"${MessageType.ConnectionAck}"}`);
}

function answer(socket: LiveSocket, { payload }: PingMessage): void {
  socket.send(JSON.stringify({ type: MessageType.Pong, ...(payload ? { payload } : {}) }));
}

async function subscribe(socket: LiveSocket, message: SubscribeMessage, deps: ProtocolDeps): Promise<void> {
  const { id } = message;
  const { viewer } = socket;
  if (socket.greeting !== 'done' || viewer === null) return socket.close(CLOSE.unauthorised, 'Unauthorized');
  if (isInUse(socket, id)) return socket.close(CLOSE.idInUse, 'Subscriber already exists');
  const opening: Opening = { id };
  socket.opening = [...socket.opening, opening];
  const { query, operationName, variables, extensions } = message.payload;
  const request = { id, query, operationName: operationName ?? null };
  const asked = { ...request, variables: variables ?? {}, extensions: extensions ?? {} };
  const opened = await openSubscription(socket, viewer, asked, deps);
  const wanted = socket.opening.includes(opening);
  socket.opening = socket.opening.filter((other) => other !== opening);
  if (opened instanceof Member) {
    if (wanted) deps.join(opened);
    else opened.finish();
  } else if (wanted) {
    const payload = opened.map((error) => error.toJSON());
    socket.send(JSON.stringify({ id, type: MessageType.Error, payload }));
  }
}

/** The client wants no more of it, decided or not. */
function complete(socket: LiveSocket, id: string): void {
  socket.opening = socket.opening.filter((opening) => opening.id !== id);
  memberOf(socket, id)?.finish();
}

function isInUse(socket: LiveSocket, id: string): boolean {
  return socket.opening.some((opening) => opening.id === id) || memberOf(socket, id) !== undefined;
}

function memberOf(socket: LiveSocket, id: string): Member | undefined {
  const tail = tailOf(id);
  return socket.members.find((member) => member.tail === tail);
}
