/** The only codes a client may meet. Whatever has another, or none, becomes INTERNAL. */
export const ALLOWED_CODES = [
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'LIMIT_EXCEEDED',
  'UNAUTHENTICATED',
  'BASIS_REFUSED',
  'USE_SOCKET',
  'USE_POST',
  'NOT_FOUND',
  'NOT_PERMITTED',
  'CONFLICT',
  'STALE',
  'REFUSED_BY_RULE',
  'TIMEOUT',
  'UNAVAILABLE',
  'INTERNAL',
] as const;

export type AllowedCode = (typeof ALLOWED_CODES)[number];

const ALLOWED: ReadonlySet<unknown> = new Set(ALLOWED_CODES);

/** What a client is told of an error beside its words: which rule refused, and where that is written; of what is stale, the revision there is now. */
export interface ToldExtensions {
  readonly code: AllowedCode;
  readonly rule?: string;
  readonly source?: string;
  readonly current?: number;
}

/** Of an error's extensions what may be told; `null` when its code is none that may. */
export function toldExtensions(extensions: Readonly<Record<string, unknown>>): ToldExtensions | null {
  const { code, rule, source, current } = extensions;
  if (!isAllowedCode(code)) return null;
  if (code === 'STALE' && typeof current === 'number') return { code, current };
  if (code !== 'REFUSED_BY_RULE' || typeof rule !== 'string' || typeof source !== 'string') return { code };
  return { code, rule, source };
}

export function isAllowedCode(code: unknown): code is AllowedCode {
  return ALLOWED.has(code);
}
