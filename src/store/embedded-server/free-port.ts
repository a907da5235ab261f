import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 50;

/**
 * The wished port if nothing listens on it, otherwise one the system picks. Loopback only. A program that was
 * killed a moment ago may hold its port a little longer: the patience is for that.
 */
export async function freePort(wished: number | null, patienceMs = 0): Promise<number> {
  const until = performance.now() + patienceMs;
  while (wished !== null) {
    const port = await tryPort(wished);
    if (port !== null) return port;
    if (performance.now() >= until) break;
    await pause(LOOK_AGAIN_MS);
  }
  const any = await tryPort(0);
  if (any === null) throw new Error('no free port on the loopback interface');
  return any;
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
