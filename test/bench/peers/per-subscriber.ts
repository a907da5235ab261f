import type { GraphQLSchema } from 'graphql';
import { buildSchema, printSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { GatewayExecutor } from '../../../src/gateway/compose/executor-port';
import { closing, emptyHttpServer, listenOnLoopback, type PeerServer } from './peer-server';
import type { PictureSource } from './picture-source';
import { createTopic, type Topic } from './topic';

/**
 * graphql-ws as it is usually used over one schema: the operation is executed again, by graphql-js, for every
 * subscriber and event. Its data is ready-made objects, so only execution and sending are measured.
 */
export async function startMonolith({ executor, frameOf }: PictureSource): Promise<PeerServer> {
  const frames = await Promise.all([frameOf(0), frameOf(1)]);
  const topic = createTopic();
  const schema = monolith(executor.schema, topic, (event) => frames[event % 2]);
  return serve(topic, { schema });
}

/** The same, with each subscriber's execution going through the stitched federation. */
export async function startStitched(source: PictureSource): Promise<PeerServer> {
  const topic = createTopic();
  return serve(topic, {
    schema: source.executor.schema,
    subscribe: async () => stitchedFrames(topic, source),
  });
}

async function* stitchedFrames(
  topic: Topic,
  source: PictureSource,
): AsyncGenerator<{ data: Record<string, unknown> }> {
  for await (const event of topic.read()) {
    yield { data: { missingEpisodes: await source.frameOf(event) } };
  }
}

interface Served {
  readonly schema: GraphQLSchema;
  readonly subscribe?: () => Promise<AsyncGenerator<{ data: Record<string, unknown> }>>;
}

async function serve(topic: Topic, { schema, subscribe }: Served): Promise<PeerServer> {
  const http = emptyHttpServer();
  const wss = new WebSocketServer({ server: http, perMessageDeflate: false });
  useServer(subscribe === undefined ? { schema } : { schema, subscribe }, wss);
  return {
    url: await listenOnLoopback(http),
    event: (number) => topic.publish(number),
    stop: () => closing(http, () => wss.clients.forEach((socket) => socket.terminate())),
  };
}

function monolith(
  published: GatewayExecutor['schema'],
  topic: Topic,
  frame: (event: number) => unknown,
): GraphQLSchema {
  const schema = buildSchema(printSchema(published));
  const root = schema.getSubscriptionType()?.getFields()['missingEpisodes'];
  if (root === undefined) throw new Error('no subscription root');
  root.subscribe = () => topic.read();
  root.resolve = (event: number) => frame(event);
  return schema;
}
