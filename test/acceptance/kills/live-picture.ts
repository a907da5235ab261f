import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { eventually } from '../../support/eventually';
import { holdPicture, type HeldPicture } from './held-picture';
import { LIVE, type LiveFrame } from './watched-rows';

/** What one client holds, kept up by frames alone through every loss of its connection. */
export interface LivePicture extends Pick<HeldPicture, 'rows' | 'frames'> {
  /** How often it had to connect again, and how often its subscription ended with an error or without a reason. */
  counts(): { readonly reconnected: number; readonly refused: number; readonly completed: number };
  leave(): Promise<void>;
}

interface Following {
  readonly hub: string;
  readonly token: string;
}

const LONGEST_AWAY_MS = 120_000;

/** A client of the hub as its users write one: a published library, the resume token, and the four kinds of frame. */
export function followPicture({ hub, token }: Following): LivePicture {
  const held = holdPicture();
  const counts = { reconnected: -1, refused: 0, completed: 0 };
  let left = false;
  const hubIsBack = async (): Promise<void> => {
    await eventually('the hub is back', async () => left || (await fetch(`${hub}/healthz`)).ok, {
      withinMs: LONGEST_AWAY_MS,
      everyMs: 100,
    });
  };
  const client = createClient({
    url: `${hub.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: Infinity,
    shouldRetry: () => !left,
    retryWait: hubIsBack,
    on: { connected: () => void (counts.reconnected += 1) },
  });
  const following = (async () => {
    while (!left) {
      const end = await subscribe(client, held);
      if (!left) counts[end] += 1;
      if (!left) await hubIsBack();
    }
  })();
  following.catch(() => undefined);
  return {
    ...held,
    counts: () => counts,
    leave: async () => {
      left = true;
      await client.dispose();
      client.terminate();
      await following;
    },
  };
}

/** Resolves when the subscription ends; losing the connection does not end it. */
function subscribe(client: Client, held: HeldPicture): Promise<'refused' | 'completed'> {
  // The library sends this object again at each connection, so the newest place to go on from is kept in it.
  const request: { query: string; extensions?: Record<string, unknown> } = { query: LIVE };
  const remember = (): void => {
    const resume = held.resume();
    if (resume === null) delete request.extensions;
    else request.extensions = { resume };
  };
  remember();
  return new Promise((ended) => {
    client.subscribe<{ missingEpisodes: LiveFrame }, Record<string, unknown>>(request, {
      next: ({ data, extensions }) => {
        if (data) held.take(data.missingEpisodes, extensions ?? {});
        remember();
      },
      error: () => ended('refused'),
      complete: () => ended('completed'),
    });
  });
}
