import type { AgencyFact } from '../agency-fact/agency-fact';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { FactOf } from '../agency-fact/fact-of-kind';
import type { AgencyId } from '../agency/agency-id';
import type { Instant } from '../time/occurred';
import { remembered } from '../value/remembered';
import { foldCare } from './fold-care';

/** What is shown of a child's care from one instant (UTC) until the next step; `null` while nobody has said. */
export interface CareStep {
  readonly at: Instant;
  readonly responsibleAuthority: AgencyId | null;
  readonly hostAuthority: AgencyId | null;
  readonly lookedAfter: boolean | null;
}

type CareFact = FactOf<'care-described'>;

/** The child's care as shown over time, from care facts in order: one step for each fact, from its start. */
export function careOverTime(described: readonly CareFact[]): readonly CareStep[] {
  let standing: readonly CareFact[] = [];
  return described.map((fact) => {
    standing = lastWords([...standing, fact]);
    const { responsibleAuthority, hostAuthority, lookedAfter } = foldCare(standing);
    return {
      at: fact.occurred.start,
      responsibleAuthority: responsibleAuthority.shown?.value ?? null,
      hostAuthority: hostAuthority.shown?.value ?? null,
      lookedAfter: lookedAfter.shown?.value ?? null,
    };
  });
}

const FIELDS = ['responsibleAuthority', 'hostAuthority', 'lookedAfter'] as const;

/** The same of all a child's effective facts in order; many rules look at it. */
export const careOf = remembered((ordered: readonly AgencyFact[]) =>
  careOverTime(factsOfKind(ordered, 'care-described')),
);

/** What each agency last said in each field: all that the next step needs to look at. */
function lastWords(facts: readonly CareFact[]): readonly CareFact[] {
  const kept = new Set(
    FIELDS.flatMap((field) => {
      const said = facts.filter(({ body }) => body[field] !== undefined);
      return [...new Map(said.map((fact) => [fact.key.agency, fact])).values()];
    }),
  );
  return facts.filter((fact) => kept.has(fact));
}

/**
 * What was so at an instant. Before the first word on it that word stands: a child already looked after when somebody first
 * said so was so before.
 */
export function careAt<F extends (typeof FIELDS)[number]>(
  steps: readonly CareStep[],
  field: F,
  at: Instant,
): CareStep[F] {
  const told = steps.findLast((step) => step.at <= at && step[field] !== null);
  return (told ?? steps.find((step) => step[field] !== null))?.[field] ?? null;
}
