import type { AgencyFact } from './agency-fact';
import type { FactBody, FactKind } from './fact-body';

/** A fact whose body is of one kind. */
export type FactOf<K extends FactKind> = AgencyFact<Extract<FactBody, { readonly kind: K }>>;

/** Whether a fact is of a kind, narrowing its body. */
export function isOfKind<K extends FactKind>(fact: AgencyFact, kind: K): fact is FactOf<K> {
  return fact.body.kind === kind;
}

/** The facts of one kind, in the order given. */
export function factsOfKind<K extends FactKind>(facts: readonly AgencyFact[], kind: K): readonly FactOf<K>[] {
  return facts.filter((fact): fact is FactOf<K> => isOfKind(fact, kind));
}
