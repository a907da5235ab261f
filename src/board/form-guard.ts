import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a form was made for: by whom it may be sent, about which child, to do what, under which key. */
export interface FormPurpose {
  readonly viewer: string;
  readonly child: string;
  readonly form: string;
  readonly key: string;
}

/** Knows the forms that this board wrote from those that another site made up. */
export interface FormGuard {
  tokenFor(purpose: FormPurpose): string;
  isOurs(token: string, purpose: FormPurpose): boolean;
}

/** Its secret lives as long as the process: a form from before a restart is shown again, with what was written in it. */
export function createFormGuard(secret: Buffer = randomBytes(32)): FormGuard {
  const tokenFor = ({ viewer, child, form, key }: FormPurpose): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify([viewer, child, form, key]))
      .digest('base64url');
  return {
    tokenFor,
    isOurs: (token, purpose) => {
      const [given, made] = [Buffer.from(token), Buffer.from(tokenFor(purpose))];
      return given.length === made.length && timingSafeEqual(given, made);
    },
  };
}

/** False when the browser says that another site sent this. */
export function isSameOrigin({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  // A browser told to name no referrer names no origin either; the form's own token must then do.
  if (origin === undefined || origin === 'null') return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
