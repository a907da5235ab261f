/** SQLSTATE classes that speak of the server or of rivals, not of what was asked: try the same again later. */
const PASSING = /^(08|40|53|57|58|25P03|55P03)/;

/** Of the socket, of the resolver, and of pg's own pool. */
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
const DRIVER =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/** Whether the database (or the road to it) failed, rather than what it was asked to do. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = 'message' in error && typeof error.message === 'string' ? error.message : '';
  return NETWORK.has(code) || (code.length === 5 && PASSING.test(code)) || DRIVER.test(message);
}
