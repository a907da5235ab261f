import type { AgencyFact } from '../agency-fact/agency-fact';
import type { FactBody } from '../agency-fact/fact-body';
import type { ChronologyEntry } from './missing-episode-state';

/** One line of the chronology. Places and people have fields of their own and are not repeated here. */
export function chronologyEntry({ key, body, occurred }: AgencyFact): ChronologyEntry {
  return { fact: key, by: key.agency, kind: body.kind, occurred, text: textOf(body) };
}

function textOf(body: FactBody): string | null {
  switch (body.kind) {
    case 'noted':
      return body.text ?? null;
    case 'missing-reported':
      return body.circumstances ?? null;
    case 'classified':
    case 'response-delayed':
    case 'risk-assessed':
      return body.rationale ?? null;
    case 'cancelled':
      return body.reason ?? null;
    default:
      return null;
  }
}
