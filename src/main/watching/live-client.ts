import { WebSocket } from 'ws';

export interface LiveClientOptions {
  /** Address of the hub, such as `http://127.0.0.1:4000`. */
  readonly hub: string;
  readonly token: string;
  readonly query: string;
  readonly basis: string | null;
  readonly stop: AbortSignal;
  readonly onFrame: (data: Readonly<Record<string, unknown>>) => void;
}

/** `gone`: the connection ended and may come back. `refused`: the hub said no, with its words. */
export type LiveEnd =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'gone'; readonly code: number; readonly spoke: boolean }
  | { readonly kind: 'refused'; readonly why: string };

interface Message {
  readonly type: string;
  readonly payload?: unknown;
}

const REFUSED_CODES = new Set([4400, 4401, 4403, 4406]);

/** Follows one subscription over graphql-transport-ws until it ends, as any client of the hub would. */
export function followLive(options: LiveClientOptions): Promise<LiveEnd> {
  const url = new URL('/graphql', options.hub);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(url, 'graphql-transport-ws');
  const send = (message: object): void => socket.send(JSON.stringify(message));
  const extensions = options.basis === null ? {} : { extensions: { basis: options.basis } };
  return new Promise((resolve) => {
    let spoke = false;
    const end = (how: LiveEnd): void => {
      resolve(how);
      socket.close(1000);
    };
    const stop = (): void => end({ kind: 'stopped' });
    options.stop.addEventListener('abort', stop, { once: true });
    socket.on('open', () =>
      send({ type: 'connection_init', payload: { authorization: `Bearer ${options.token}` } }),
    );
    socket.on('error', () => undefined);
    socket.on('close', (code, reason) => {
      options.stop.removeEventListener('abort', stop);
      resolve(
        REFUSED_CODES.has(code)
          ? { kind: 'refused', why: reason.toString('utf8') || `code ${code}` }
          : { kind: 'gone', code, spoke },
      );
    });
    socket.on('message', (bytes: Buffer) => {
      const { type, payload } = JSON.parse(bytes.toString('utf8')) as Message;
      spoke = true;
      if (type === 'connection_ack')
        send({ id: '1', type: 'subscribe', payload: { query: options.query, ...extensions } });
      else if (type === 'ping') send({ type: 'pong' });
      else if (type === 'next') options.onFrame(dataOf(payload));
      else if (type === 'error') end({ kind: 'refused', why: firstMessage(payload) });
      else if (type === 'complete') end({ kind: 'refused', why: 'the ground this view stands on has ended' });
    });
  });
}

function dataOf(payload: unknown): Readonly<Record<string, unknown>> {
  const data = typeof payload === 'object' && payload !== null && 'data' in payload ? payload.data : null;
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

function firstMessage(payload: unknown): string {
  const first: unknown = Array.isArray(payload) ? payload[0] : null;
  return typeof first === 'object' && first !== null && 'message' in first
    ? String(first.message)
    : 'no reason given';
}
