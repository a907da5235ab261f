import type { AgencyFact } from '../agency-fact/agency-fact';
import type { FactBody, FactKind } from '../agency-fact/fact-body';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { Recorded } from './care-history';
import type { Occurred } from '../time/occurred';

/** The facts of one kind as a list of what is recorded, in their order. */
export function recordedOf<K extends FactKind>(
  ordered: readonly AgencyFact[],
  kind: K,
): readonly Recorded<Extract<FactBody, { readonly kind: K }>>[] {
  return factsOfKind(ordered, kind).map(({ key, historical, body }) => {
    const { kind: _kind, ...content } = body;
    return { ...content, by: key.agency, fact: key, historical };
  });
}

/** As `recordedOf`, each with when it was said. */
export function saidOf<K extends FactKind>(
  ordered: readonly AgencyFact[],
  kind: K,
): readonly (Recorded<Extract<FactBody, { readonly kind: K }>> & { readonly occurred: Occurred })[] {
  return factsOfKind(ordered, kind).map(({ key, historical, occurred, body }) => {
    const { kind: _kind, ...content } = body;
    return { ...content, by: key.agency, fact: key, historical, occurred };
  });
}
