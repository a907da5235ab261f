import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server under measurement, with the way to cause one event that reaches every subscriber. */
export interface PeerServer {
  readonly url: string;
  event(number: number): Promise<void> | void;
  stop(): Promise<void>;
}

/** Listens on a free loopback port and gives the socket URL. */
export async function listenOnLoopback(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

export function emptyHttpServer(): Server {
  return createServer((_request, response) => response.writeHead(404).end());
}

export function closing(server: Server, terminate: () => void): Promise<void> {
  terminate();
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
