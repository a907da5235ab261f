import { createClient } from 'graphql-ws';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { OutsideRegistration } from './registration';

export interface WakeUpsParts {
  readonly registration: Pick<OutsideRegistration, 'authorization'>;
  readonly from: { readonly url: string; readonly field: string };
  /** A child of this identifier has changed at the agency. */
  onWakeUp(identifier: string): void;
  onMalformed(): void;
  /** It listens again, and may have missed anything. */
  onConnected(): void;
}

export interface WakeUps {
  stop(): Promise<void>;
}

/** Larger messages end the connection: a wake-up is one short text. */
const MOST_BYTES = 16 * 1024;
const LONGEST_IDENTIFIER = 200;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
const PING_MS = 10_000;

/** Listens to an agency's subscription for as long as the hub runs, coming back more slowly while it is away. */
export function listenForWakeUps(parts: WakeUpsParts): WakeUps {
  const stopping = new AbortController();
  let attempt = 0;
  const listenOnce = (): Promise<void> => subscribed(parts, stopping.signal, () => (attempt = 0));
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await listenOnce();
      const wait = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
      attempt += 1;
      await pause(wait, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** Resolves when the subscription is over, however it ended. */
function subscribed(parts: WakeUpsParts, signal: AbortSignal, connected: () => void): Promise<void> {
  const { from, onConnected, onMalformed, onWakeUp } = parts;
  let socket: WebSocket | null = null;
  let unanswered = false;
  const client = createClient({
    url: from.url,
    webSocketImpl: boundedSockets(parts.registration),
    retryAttempts: 0,
    keepAlive: PING_MS,
    connectionAckWaitTimeout: PING_MS,
    on: {
      opened: (opened) => {
        socket = opened as WebSocket;
      },
      connected: () => {
        connected();
        onConnected();
      },
      ping: (received) => {
        if (received) return;
        if (unanswered) socket?.terminate();
        unanswered = true;
      },
      pong: (received) => {
        if (received) unanswered = false;
      },
    },
  });
  return new Promise((resolve) => {
    const over = (): void => {
      signal.removeEventListener('abort', over);
      socket?.terminate();
      resolve(Promise.resolve(client.dispose()).catch(() => undefined));
    };
    signal.addEventListener('abort', over, { once: true });
    client.subscribe(
      { query: `subscription { ${from.field} }` },
      {
        next: ({ data }) => {
          const identifier = (data as Record<string, unknown> | null | undefined)?.[from.field];
          if (isIdentifier(identifier)) onWakeUp(identifier);
          else onMalformed();
        },
        error: over,
        complete: over,
      },
    );
  });
}

function isIdentifier(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_IDENTIFIER;
}

/** The usual socket, with the gateway's authorization and a bound on what it takes in. */
function boundedSockets({ authorization }: Pick<OutsideRegistration, 'authorization'>): typeof WebSocket {
  const headers = authorization === null ? {} : { authorization };
  return new Proxy(WebSocket, {
    construct: (Socket, [url, protocols]: [string, string | string[]]) =>
      new Socket(url, protocols, { headers, maxPayload: MOST_BYTES, handshakeTimeout: PING_MS }),
  });
}
