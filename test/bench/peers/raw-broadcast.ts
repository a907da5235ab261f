import { WebSocketServer, type WebSocket } from 'ws';
import { closing, emptyHttpServer, listenOnLoopback, type PeerServer } from './peer-server';

/** The limit: a ready-made frame sent to every socket with `ws.send(Buffer)`, nobody asked and nothing recorded. */
export async function startRawBroadcast(payloadOf: (event: number) => string): Promise<PeerServer> {
  const http = emptyHttpServer();
  const sockets = new Set<WebSocket>();
  const wss = new WebSocketServer({ server: http, perMessageDeflate: false });
  wss.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data: Buffer) => {
      const isInit = data.includes('"connection_init"');
      socket.send(isInit ? '{"type":"connection_ack"}' : frame(payloadOf(0)));
    });
  });
  return {
    url: await listenOnLoopback(http),
    event: (number) => {
      const bytes = frame(payloadOf(number));
      for (const socket of sockets) socket.send(bytes, { binary: false });
    },
    stop: () => closing(http, () => wss.clients.forEach((socket) => socket.terminate())),
  };
}

function frame(payload: string): Buffer {
  return Buffer.from(`{"type":"next","payload":${payload},"id":"0b7e4a52-6c1f-4a8e-9b1c-2f5d3c7a9e10"}`);
}
