import { createServer, type ServerResponse } from 'node:http';
import type { Config } from '../../platform/config';
import { listenOn } from './listen-on';
import type { Running } from './running';
import type { VitalSigns } from './vital-signs';

/** Health and metrics at a port of their own, for a worker, or where METRICS_PORT asks for it. */
export async function startStatusServer(
  { host, metricsPort }: Config,
  { health, metrics }: VitalSigns,
): Promise<Running> {
  if (metricsPort === null) return { stop: async () => undefined };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0];
    if (path === '/metrics')
      void metrics.text().then((text) => answer(response, 200, { type: metrics.contentType, text }));
    else if (path === '/readyz')
      void health.ready().then((found) => answer(response, found.ready ? 200 : 503, json(found)));
    else answer(response, path === '/healthz' ? 200 : 404, json({ alive: true }));
  });
  await listenOn(server, { host, port: metricsPort, setting: 'METRICS_PORT' });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Body {
  readonly type: string;
  readonly text: string;
}

function json(value: unknown): Body {
  return { type: 'application/json; charset=utf-8', text: JSON.stringify(value) };
}

function answer(response: ServerResponse, status: number, { type, text }: Body): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}
