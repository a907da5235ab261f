import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { Relation } from './child-state';

/**
 * Relations that a person or the hub gave, from facts in order. Saying again a relation of the same scope and the same
 * beginning replaces it, which is how one is ended; another beginning is another period.
 */
export function statedRelations(ordered: readonly AgencyFact[]): readonly Relation[] {
  const stated = new Map<string, Relation>();
  for (const { body } of factsOfKind(ordered, 'relation-stated')) {
    const { scope, from, to } = body;
    stated.set(JSON.stringify([scope, from]), { scope, because: 'stated', from, to });
  }
  return [...stated.values()];
}
