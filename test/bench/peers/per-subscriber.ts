import type { ExecutionArgs, GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { closing, emptyHttpServer, listenOnLoopback, type PeerServer } from './peer-server';
import { createTopic } from './topic';

/** What a per-subscriber server is made of: a schema whose subscription roots read from the topic it is given. */
export interface PerSubscriberOptions {
  readonly schema: (topic: ReturnType<typeof createTopic>) => GraphQLSchema;
  readonly subscribe?: (args: ExecutionArgs) => Promise<AsyncIterableIterator<never>>;
}

/** The usual way: graphql-ws executes the operation again for every subscriber, event by event. */
export async function startPerSubscriber(options: PerSubscriberOptions): Promise<PeerServer> {
  const http = emptyHttpServer();
  const topic = createTopic();
  const wss = new WebSocketServer({ server: http, perMessageDeflate: false });
  const { subscribe } = options;
  useServer(
    {
      schema: options.schema(topic),
      ...(subscribe === undefined ? {} : { subscribe: (args) => subscribe(args as ExecutionArgs) }),
    },
    wss,
  );
  return {
    url: await listenOnLoopback(http),
    event: (number) => topic.publish(number),
    stop: () => closing(http, () => wss.clients.forEach((socket) => socket.terminate())),
  };
}
