import { freePort } from '../../src/store/embedded-server/free-port';

const LOWEST = 15_000;
const HIGHEST = 32_000;

/**
 * A free port below those a system gives to outgoing connections. While a server on it is down, no client that tries to
 * reach it, or anybody else, can be given its port.
 */
export async function lastingPort(): Promise<number> {
  for (;;) {
    const wished = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if ((await freePort(wished)) === wished) return wished;
  }
}
