import type { AgencyFact } from './agency-fact';
import { remembered } from '../value/remembered';
import type { FactBody, FactKind } from './fact-body';

/** A fact whose body is of one kind. */
export type FactOf<K extends FactKind> = AgencyFact<Extract<FactBody, { readonly kind: K }>>;

/** Whether a fact is of a kind, narrowing its body. */
export function isOfKind<K extends FactKind>(fact: AgencyFact, kind: K): fact is FactOf<K> {
  return fact.body.kind === kind;
}

/** The facts of one kind, in the order given. */
export function factsOfKind<K extends FactKind>(facts: readonly AgencyFact[], kind: K): readonly FactOf<K>[] {
  const found = byKind(facts).get(kind) ?? NONE;
  return found.filter((fact): fact is FactOf<K> => isOfKind(fact, kind));
}

const NONE: readonly AgencyFact[] = [];

/** A child's facts are asked for kind after kind, and most kinds are not among them. */
const byKind = remembered((facts: readonly AgencyFact[]): ReadonlyMap<FactKind, readonly AgencyFact[]> => {
  const kinds = new Map<FactKind, AgencyFact[]>();
  for (const fact of facts) {
    const known = kinds.get(fact.body.kind);
    if (known === undefined) kinds.set(fact.body.kind, [fact]);
    else known.push(fact);
  }
  return kinds;
});
