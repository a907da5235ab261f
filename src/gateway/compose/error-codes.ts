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
  'TIMEOUT',
  'UNAVAILABLE',
  'INTERNAL',
] as const;

export type AllowedCode = (typeof ALLOWED_CODES)[number];

const ALLOWED: ReadonlySet<unknown> = new Set(ALLOWED_CODES);

export function isAllowedCode(code: unknown): code is AllowedCode {
  return ALLOWED.has(code);
}
