import type { ErrorRequestHandler } from 'express';
import type { Logger } from '../../platform/logger';
import { answerRefusal, requestIdOf } from './answer-refusal';
import type { RefusalAnswer } from './answer-refusal';

/** By the body reader's own types; each is the client's doing. */
const CLIENT_FAULTS: Readonly<Record<string, RefusalAnswer>> = {
  'entity.too.large': { status: 413, code: 'LIMIT_EXCEEDED', message: 'A request holds at most 64 KB.' },
  'entity.parse.failed': { status: 400, code: 'BAD_REQUEST', message: 'The body is not JSON.' },
  'encoding.unsupported': {
    status: 415,
    code: 'BAD_REQUEST',
    message: 'Send the body as it is, uncompressed.',
  },
  'charset.unsupported': { status: 415, code: 'BAD_REQUEST', message: 'Send the body as UTF-8.' },
  'request.aborted': { status: 400, code: 'BAD_REQUEST', message: 'The body did not arrive whole.' },
  'request.size.invalid': { status: 400, code: 'BAD_REQUEST', message: 'The body did not arrive whole.' },
};

/** The last resort: whatever was thrown on the way is told as a code and an id, and logged without its words. */
export function expressFaults(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const known = CLIENT_FAULTS[typeOf(error)];
    if (known !== undefined) return answerRefusal(response, known);
    logger.error({ request: requestIdOf(response), error }, 'a request failed');
    answerRefusal(response, {
      status: 500,
      code: 'INTERNAL',
      message: 'Something went wrong here. Nothing is shown.',
    });
  };
}

function typeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : '';
}
