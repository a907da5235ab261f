import type { AskedOperation } from './operation-gate';

export interface AskedBody extends AskedOperation {
  /** `extensions.basis` as it came; `null` when left out. */
  readonly basis: string | null;
}

/** Reads a request's JSON body; `null` when it is not a single GraphQL request. */
export function askedBody(body: unknown): AskedBody | null {
  if (!isRecord(body) || typeof body['query'] !== 'string') return null;
  const operationName = body['operationName'] ?? null;
  const variables = body['variables'] ?? {};
  const extensions = body['extensions'] ?? {};
  if (operationName !== null && typeof operationName !== 'string') return null;
  if (!isRecord(variables) || !isRecord(extensions)) return null;
  const basis = extensions['basis'] ?? null;
  if (basis !== null && typeof basis !== 'string') return null;
  return { text: body['query'], operationName, variables, basis };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
