import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import type { Server } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { SocketOf } from './live-socket';
import type { Sockets } from './open-sockets';
import { originAllowed } from './origin';
import type { LiveSocket, Member } from './member';

export interface GateDeps {
  readonly protocol: Server<LiveSocket>;
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
  let closing = false;
  return {
    upgrade(request, wire, head) {
      if (closing || deps.sockets.open.size >= deps.mostSockets)
        return refuse(wire, '503 Service Unavailable');
      if (!originAllowed(request.headers, deps.allowedOrigins)) return refuse(wire, '403 Forbidden');
      server.handleUpgrade(request, wire, head, (ws) => open(ws, wire, deps));
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

function open(ws: WebSocket, wire: Duplex, deps: GateDeps): void {
  const socket: LiveSocket = new SocketOf<Member>(ws, wire, deps.onFailure);
  deps.sockets.open.add(socket);
  const closed = deps.protocol.opened(socket, socket);
  ws.on('pong', () => {
    socket.heard = true;
  });
  ws.on('error', ignore);
  ws.on('close', (code) => {
    deps.sockets.remove(socket);
    deps.onClosed(socket);
    closed(code).catch(deps.onFailure);
  });
}

/** A breach of the protocol underneath, such as a message too large: the library closes with the right code. */
function ignore(): void {}
