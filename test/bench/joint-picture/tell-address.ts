import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens on a free loopback port and tells the parent process where; ends when told to, or when the parent is gone. */
export function tellAddress(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.send?.({ url: `http://127.0.0.1:${port}/graphql` });
  });
  process.on('message', () => process.exit(0));
  process.on('disconnect', () => process.exit(0));
}
