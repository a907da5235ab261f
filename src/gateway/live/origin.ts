import type { IncomingHttpHeaders } from 'node:http';

/** Browsers say where a page came from; only pages of this hub, or of a listed place, may open a socket. */
export function originAllowed(headers: IncomingHttpHeaders, allowed: ReadonlySet<string>): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (allowed.has(origin)) return true;
  if (!URL.canParse(origin)) return false;
  return host !== undefined && new URL(origin).host === host;
}
