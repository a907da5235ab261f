/** The system's code of an error, such as ENOENT. Asked of the value itself: under jest an Error is of another realm. */
export function errorCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
}
