import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A server under measurement in a process of its own. */
export interface Answering {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  stop(): Promise<void>;
}

export interface PeerOrder {
  readonly program: string;
  readonly databaseUrl: string;
  readonly question: string;
  /** The Node to run it under, when not this one. */
  readonly execPath?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export async function forkPeer(order: PeerOrder): Promise<Answering> {
  const peer = fork(order.program, {
    env: { ...process.env, BENCH_DATABASE_URL: order.databaseUrl, ...order.env },
    ...(order.execPath === undefined ? {} : { execPath: order.execPath }),
  });
  const [told] = (await Promise.race([once(peer, 'message'), once(peer, 'exit').then(() => [null])])) as [
    { url: string } | null,
  ];
  if (told === null) throw new Error('a peer ended before it listened');
  return {
    url: told.url,
    headers: {},
    body: JSON.stringify({ query: order.question }),
    stop: async () => {
      const ended = once(peer, 'exit');
      peer.send('stop');
      await ended;
    },
  };
}
