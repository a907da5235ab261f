import { openSockets, type OpenSockets, type Subscriber } from './sockets';

/** The subscribers' own process, so that receiving costs the server under test nothing. */
export type ToClient =
  | { readonly do: 'open'; readonly url: string; readonly subscribers: readonly Subscriber[] }
  | { readonly do: 'await'; readonly total: number }
  | { readonly do: 'close' };

export type FromClient =
  | { readonly did: 'opened' }
  | { readonly did: 'received'; readonly total: number }
  | { readonly did: 'failed'; readonly why: string };

let open: OpenSockets | null = null;

async function obey(order: ToClient): Promise<FromClient | null> {
  if (order.do === 'open') {
    open = await openSockets(order.url, order.subscribers);
    return { did: 'opened' };
  }
  if (order.do === 'await') {
    await open?.until(order.total);
    return { did: 'received', total: order.total };
  }
  open?.close();
  process.disconnect();
  return null;
}

process.on('message', (order: ToClient) => {
  obey(order).then(
    (answer) => answer !== null && process.send?.(answer),
    (error: Error) => process.send?.({ did: 'failed', why: error.message } satisfies FromClient),
  );
});
