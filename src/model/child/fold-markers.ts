import type { AgencyFact } from '../agency-fact/agency-fact';
import type { Marker } from '../agency-fact/fact-body';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import { compareTexts } from '../value/compare-texts';

/** The markers that some agency has set and not itself taken away: one agency cannot lift another's. */
export function foldMarkers(ordered: readonly AgencyFact[]): readonly Marker[] {
  const last = new Map<string, { readonly marker: Marker; readonly set: boolean }>();
  for (const { key, body } of factsOfKind(ordered, 'marker-stated'))
    last.set(JSON.stringify([key.agency, body.marker]), body);
  const standing = [...last.values()].filter(({ set }) => set).map(({ marker }) => marker);
  return [...new Set(standing)].sort(compareTexts);
}
