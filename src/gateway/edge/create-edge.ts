import express from 'express';
import type { Express, RequestHandler } from 'express';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AccessRecord } from '../../hub/ports/reading';
import type { GatewayExecutor } from '../compose/executor-port';
import type { AdmitParts } from './admit-operation';
import { answerRefusal } from './answer-refusal';
import { expressFaults } from './express-faults';
import { createGraphqlServer } from './graphql-server';
import { graphqlRoute } from './graphql-route';
import type { OperationOutcome } from './graphql-route';
import { guardHeaders } from './guard-headers';
import type { Health } from '../../platform/health';
import type { Metrics } from '../../platform/metrics';
import { statusRoutes } from './status-routes';

export interface EdgeOptions extends AdmitParts {
  readonly executor: GatewayExecutor;
  readonly record: Pick<AccessRecord, 'consulted'>;
  readonly health: Health;
  readonly metrics: Metrics;
  readonly production: boolean;
  /** False when metrics are told at an address of their own. */
  readonly tellMetrics?: boolean;
  /** Longest time one operation may take, in milliseconds. */
  readonly timeoutMs?: number;
  /** How long a client may take over its request. */
  readonly patience?: Patience;
  /** Answers other addresses, such as the board's; says false for those that are not its own. */
  readonly page?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}

/** In milliseconds, as the HTTP server takes them. */
export type Patience = Readonly<
  Record<'headersTimeout' | 'requestTimeout' | 'keepAliveTimeout' | 'connectionsCheckingInterval', number>
>;

export type Upgrade = (request: IncomingMessage, wire: Duplex, head: Buffer) => void;

export interface Edge {
  /** Not yet listening. */
  readonly server: Server;
  /** Who takes sockets at a path; others are turned away. */
  onUpgrade(path: string, upgrade: Upgrade): void;
  /** Takes nothing new, lets what runs end, and closes. */
  stop(): Promise<void>;
}

const TIMEOUT_MS = 10_000;
/** A client must finish its headers, and then its request, within these, however slowly it drips. */
const PATIENCE: Patience = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
};
const MOST_HEADERS = 60;

/** Puts the way in together: identity, ground, limits, execution, record, answer. */
export async function createEdge(options: EdgeOptions): Promise<Edge> {
  const graphql = createGraphqlServer({
    ...options,
    schema: options.gate.rules.schema,
    supergraphSdl: options.executor.supergraphSdl,
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
  });
  await graphql.start();
  const app = appOf(options);
  app.use('/graphql', graphqlRoute({ ...options, server: graphql, finished: measured(options.metrics) }));
  if (options.page !== undefined) app.use(paged(options.page));
  app.use((_request, response) =>
    answerRefusal(response, { status: 404, code: 'BAD_REQUEST', message: 'Nothing is here.' }),
  );
  app.use(expressFaults(options.logger));
  const server = createServer(options.patience ?? PATIENCE, app);
  server.maxHeadersCount = MOST_HEADERS;
  const upgrades = new Map<string, Upgrade>();
  server.on('upgrade', (request, wire, head) => routeUpgrade(upgrades, request, { wire, head }));
  return {
    server,
    onUpgrade: (path, upgrade) => void upgrades.set(path, upgrade),
    stop: async () => {
      await closed(server);
      await graphql.stop();
    },
  };
}

function appOf({ production, health, metrics, tellMetrics = true }: EdgeOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(guardHeaders(production));
  app.use(statusRoutes({ health, metrics: tellMetrics ? metrics : null }));
  return app;
}

function measured(metrics: Metrics): (outcome: OperationOutcome, seconds: number) => void {
  const observe = metrics.seconds({
    name: 'jp_http_operation_seconds',
    help: 'Time to answer one operation over HTTP.',
    labels: { outcome: ['answered', 'refused', 'failed'] },
  });
  return (outcome, seconds) => observe({ outcome }, seconds);
}

function paged(page: NonNullable<EdgeOptions['page']>): RequestHandler {
  return async (request, response, next) => {
    if (!(await page(request, response))) next();
  };
}

function routeUpgrade(
  upgrades: ReadonlyMap<string, Upgrade>,
  request: IncomingMessage,
  { wire, head }: { readonly wire: Duplex; readonly head: Buffer },
): void {
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  const upgrade = upgrades.get(path);
  if (upgrade !== undefined) return upgrade(request, wire, head);
  wire.once('error', () => wire.destroy());
  wire.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

async function closed(server: Server): Promise<void> {
  if (!server.listening) return;
  const all = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await all;
}
