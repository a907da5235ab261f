import { isRecord } from './fitting-value';
import { postJson } from './post-json';
import type { OutsideRegistration } from './registration';
import { OutsideUnavailable } from './unavailable';
import { takeIn } from './compose-outside';
import type { Composed } from './compose-outside';

/**
 * How what an agency serves now compares with its contract in force. `acceptable` differs and takes nothing away, so it
 * may be adopted; `refused` may not, and the contract in force stays.
 */
export type Offer =
  | { readonly kind: 'same' | 'away' }
  | { readonly kind: 'acceptable'; readonly sdl: string }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

export const OFFERS = ['same', 'away', 'acceptable', 'refused'] as const;

/** Looks at what the agency serves now, and judges it as if it were to be put in force. */
export async function offeredSchema(registration: OutsideRegistration, inForce: Composed): Promise<Offer> {
  const sdl = await servedSdl(registration);
  if (sdl === null) return { kind: 'away' };
  const judged = takeIn(inForce, inForce.supergraphSdl, { ...registration, sdl });
  if (judged.kind === 'refused') return judged;
  const known = inForce.parts.find(({ name }) => name === registration.name);
  return known?.sdl === judged.contribution.sdl ? { kind: 'same' } : { kind: 'acceptable', sdl };
}

async function servedSdl({ url, authorization, limits }: OutsideRegistration): Promise<string | null> {
  try {
    const answer = await postJson({ url, authorization, body: { query: '{ _service { sdl } }' }, ...limits });
    const data = isRecord(answer) ? answer['data'] : null;
    const service = isRecord(data) ? data['_service'] : null;
    const sdl = isRecord(service) ? service['sdl'] : null;
    return typeof sdl === 'string' ? sdl : null;
  } catch (error) {
    if (error instanceof OutsideUnavailable) return null;
    throw error;
  }
}
