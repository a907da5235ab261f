import { WebSocket } from 'ws';

/** What one subscriber says: its token and the document it subscribes with. */
export interface Subscriber {
  readonly token: string;
  readonly query: string;
  readonly extensions: Readonly<Record<string, unknown>> | null;
}

/** Open sockets that count what reaches them without reading it, as a raw client would. */
export interface OpenSockets {
  /** Frames received since the sockets were opened. */
  received(): number;
  /** Resolves when the count reaches `total`. */
  until(total: number): Promise<void>;
  close(): void;
}

const AT_ONCE = 50;

/** Opens one socket per subscriber; resolves when each has its first frame. */
export async function openSockets(url: string, subscribers: readonly Subscriber[]): Promise<OpenSockets> {
  const count = { frames: 0 };
  const waiting: { total: number; done: () => void }[] = [];
  const sockets: WebSocket[] = [];
  const onFrame = () => {
    count.frames += 1;
    while (waiting[0] !== undefined && waiting[0].total <= count.frames) waiting.shift()?.done();
  };
  for (let from = 0; from < subscribers.length; from += AT_ONCE) {
    const batch = subscribers.slice(from, from + AT_ONCE);
    sockets.push(...(await Promise.all(batch.map((subscriber) => openOne(url, subscriber, onFrame)))));
  }
  return {
    received: () => count.frames,
    until: (total) =>
      count.frames >= total ? Promise.resolve() : new Promise((done) => waiting.push({ total, done })),
    close: () => sockets.forEach((socket) => socket.terminate()),
  };
}

function openOne(url: string, subscriber: Subscriber, onFrame: () => void): Promise<WebSocket> {
  const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
  return new Promise((resolve, reject) => {
    let first = true;
    socket.on('open', () =>
      socket.send(
        JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${subscriber.token}` } }),
      ),
    );
    socket.on('error', reject);
    socket.on('close', (code) => first && reject(new Error(`closed with ${code} before the first frame`)));
    socket.on('message', (data: Buffer) => {
      if (data.length < 200 && data.includes('"connection_ack"')) return subscribe(socket, subscriber);
      if (data.length < 40 && data.includes('"ping"')) return socket.send('{"type":"pong"}');
      if (first) {
        first = false;
        return resolve(socket);
      }
      return onFrame();
    });
  });
}

function subscribe(socket: WebSocket, { query, extensions }: Subscriber): void {
  const payload = extensions === null ? { query } : { query, extensions };
  socket.send(JSON.stringify({ id: '0b7e4a52-6c1f-4a8e-9b1c-2f5d3c7a9e10', type: 'subscribe', payload }));
}
