import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

const ONE_YEAR = 'max-age=31536000; includeSubDomains';

/** Gives each answer an id of our own making, and tells browsers to do nothing clever with it. */
export function guardHeaders(production: boolean): RequestHandler {
  return (_request, response, next) => {
    response.setHeader('x-request-id', randomUUID());
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (production) response.setHeader('strict-transport-security', ONE_YEAR);
    next();
  };
}
