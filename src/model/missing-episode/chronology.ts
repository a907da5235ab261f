import type { AgencyFact } from '../agency-fact/agency-fact';
import type { FactBody } from '../agency-fact/fact-body';
import type { ChronologyEntry } from './missing-episode-state';

/** The chronology of an episode's facts, in their order. Places and people have fields of their own and are not repeated here. */
export function chronologyOf(facts: readonly AgencyFact[]): readonly ChronologyEntry[] {
  return facts.flatMap(entryOf);
}

function entryOf({ key, body, occurred, receivedAt }: AgencyFact): readonly ChronologyEntry[] {
  if (body.kind === 'withdrawn') return [];
  return [
    {
      fact: key,
      by: key.agency,
      kind: body.kind,
      occurred,
      receivedAt: receivedAt ?? null,
      text: textOf(body),
    },
  ];
}

function textOf(body: FactBody): string | null {
  switch (body.kind) {
    case 'noted':
    case 'concern-stated':
    case 'indicator-observed':
    case 'escalation-stepped':
    case 'step-recorded':
      return body.text ?? null;
    case 'enquiry-made':
      return body.result ?? null;
    case 'missing-reported':
      return body.circumstances ?? null;
    case 'classified':
    case 'response-delayed':
    case 'risk-assessed':
    case 'intervention-level-set':
    case 'house-search-decided':
    case 'ownership-transferred':
    case 'media-decided':
    case 'reopened':
      return body.rationale ?? null;
    case 'cancelled':
      return body.reason ?? null;
    default:
      return null;
  }
}
