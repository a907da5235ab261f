import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { CLOSE, SocketOf } from './live-socket';
import type { Sockets } from './open-sockets';
import { originAllowed } from './origin';
import type { LiveSocket, Member } from './member';
import type { LiveProtocol } from './protocol';

export interface GateDeps {
  readonly protocol: LiveProtocol;
  readonly sockets: Sockets;
  readonly mostSockets: number;
  readonly maxMessageBytes: number;
  readonly allowedOrigins: ReadonlySet<string>;
  onClosed(socket: LiveSocket): void;
  onFailure(error: unknown): void;
}

export interface SocketGate {
  /** For the HTTP server's `upgrade` event, once the path is known to be ours. */
  upgrade(request: IncomingMessage, wire: Duplex, head: Buffer): void;
  /** Refuses newcomers from now on. */
  close(): void;
}

export function createSocketGate(deps: GateDeps): SocketGate {
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    clientTracking: false,
    maxPayload: deps.maxMessageBytes,
    handleProtocols: (offered) => handleProtocols(offered),
  });
  const listeners = listenersFor(deps);
  let closing = false;
  return {
    upgrade(request, wire, head) {
      if (closing || deps.sockets.open.size >= deps.mostSockets)
        return refuse(wire, '503 Service Unavailable');
      if (!originAllowed(request.headers, deps.allowedOrigins)) return refuse(wire, '403 Forbidden');
      server.handleUpgrade(request, wire, head, (ws) => open(ws, wire, deps, listeners));
    },
    close() {
      closing = true;
    },
  };
}

function refuse(wire: Duplex, status: string): void {
  wire.once('error', () => wire.destroy());
  wire.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

type Listeners = ReturnType<typeof listenersFor>;

function open(ws: WebSocket, wire: Duplex, deps: GateDeps, listeners: Listeners): void {
  const socket: LiveSocket = new SocketOf<Member>(ws, wire);
  deps.sockets.open.add(socket);
  listeners.add(ws, socket);
  deps.protocol.opened(socket);
}

/** The same listeners serve every socket: closures of its own would be kept as long as it stays open. */
function listenersFor(deps: GateDeps) {
  const of = new WeakMap<WebSocket, LiveSocket>();
  function onMessage(this: WebSocket, bytes: Buffer, isBinary: boolean): void {
    const socket = of.get(this);
    if (socket !== undefined) hear(socket, isBinary ? null : bytes.toString('utf8'), deps);
  }
  function onPong(this: WebSocket): void {
    const socket = of.get(this);
    if (socket !== undefined) socket.heard = true;
  }
  function onClose(this: WebSocket): void {
    const socket = of.get(this);
    if (socket === undefined) return;
    deps.sockets.remove(socket);
    deps.protocol.closed(socket);
    deps.onClosed(socket);
  }
  return {
    add(ws: WebSocket, socket: LiveSocket): void {
      of.set(ws, socket);
      ws.on('message', onMessage).on('pong', onPong).on('error', ignore).on('close', onClose);
    },
  };
}

function hear(socket: LiveSocket, text: string | null, { protocol, onFailure }: GateDeps): void {
  socket.heard = true;
  if (text === null) return socket.close(CLOSE.badRequest, 'Text messages only');
  protocol.hear(socket, text).catch((error: unknown) => {
    onFailure(error);
    socket.close(CLOSE.unexpected, 'Try again');
  });
}

/** A breach of the protocol underneath, such as a message too large: the library closes with the right code. */
function ignore(): void {}
