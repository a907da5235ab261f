import { expressMiddleware } from '@as-integrations/express5';
import type { ApolloServer } from '@apollo/server';
import { Router, json } from 'express';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { admitOperation } from './admit-operation';
import type { AdmitParts } from './admit-operation';
import { answerRefusal } from './answer-refusal';
import type { EdgeOperation } from './edge-operation';

export interface RouteParts extends AdmitParts {
  readonly server: ApolloServer<EdgeOperation>;
  finished(outcome: OperationOutcome, seconds: number): void;
}

export type OperationOutcome = 'answered' | 'refused' | 'failed';

/** In bytes, a long account in any script among them. Documents are bounded further on; this bounds what is read at all. */
const LARGEST_BODY = 512 * 1024;

export function graphqlRoute(parts: RouteParts): Router {
  const router = Router();
  router.use(onlyJsonPosts);
  router.use(json({ limit: LARGEST_BODY, strict: true, inflate: false, type: 'application/json' }));
  router.use(admit(parts));
  router.use(expressMiddleware(parts.server, { context: async ({ res }) => operationOf(res) }));
  return router;
}

const onlyJsonPosts: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    return answerRefusal(response, { status: 405, code: 'BAD_REQUEST', message: 'Ask by POST.' });
  }
  if (!request.is('application/json')) {
    return answerRefusal(response, { status: 415, code: 'BAD_REQUEST', message: 'Send application/json.' });
  }
  next();
};

function admit(parts: RouteParts) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const startedAt = performance.now();
    const done = (outcome: OperationOutcome) =>
      parts.finished(outcome, (performance.now() - startedAt) / 1000);
    const admission = await admitOperation(request, response, parts);
    if (admission.kind === 'refused') {
      done('refused');
      return answerRefusal(response, admission.answer);
    }
    const { operation } = admission;
    response.locals['operation'] = operation;
    // Also when the client has gone, or the server has thrown: closing twice is closing once.
    response.once('close', () => {
      done(operation.progress.failed ? 'failed' : 'answered');
      operation.session.close().catch((error: unknown) => {
        parts.logger.warn({ request: operation.requestId, error }, 'a reading did not close');
      });
    });
    next();
  };
}

function operationOf(response: Response): EdgeOperation {
  return response.locals['operation'] as EdgeOperation;
}
