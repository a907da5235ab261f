import { createServer } from 'node:net';

/** The wished port if nothing listens on it, otherwise one the system picks. Loopback only. */
export async function freePort(wished: number | null): Promise<number> {
  return (
    (wished === null ? null : await tryPort(wished)) ??
    (await tryPort(0)) ??
    Promise.reject(new Error('no free port'))
  );
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null));
    });
  });
}
