import { Router } from 'express';
import type { Health } from '../../platform/health';
import type { Metrics } from '../../platform/metrics';

export interface StatusParts {
  readonly health: Health;
  /** `null` when metrics are told at an address of their own. */
  readonly metrics: Metrics | null;
}

/** Alive, ready, and by how much. Reasons are our own words; nothing here names a child or a person. */
export function statusRoutes({ health, metrics }: StatusParts): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ alive: true });
  });
  router.get('/readyz', async (_request, response) => {
    const readiness = await health.ready();
    response.status(readiness.ready ? 200 : 503).json(readiness);
  });
  if (metrics !== null) {
    router.get('/metrics', async (_request, response) => {
      response.type(metrics.contentType).send(await metrics.text());
    });
  }
  return router;
}
