import type { AgencyFact } from '../agency-fact/agency-fact';
import type { AgencyId } from '../agency/agency-id';
import { compareTexts } from '../value/compare-texts';
import type { Asserted, Assertion } from './asserted';

/** How much an agency's word counts for what is shown: the lowest number is shown. */
export type Precedence = (agency: AgencyId) => number;

/** No agency's word counts for more than another's: the latest is shown. */
export const latestWord: Precedence = () => 0;

/** What a fact asserts, attributed. */
export function assertion<T>(fact: AgencyFact, value: T): Assertion<T> {
  return { value, by: fact.key.agency, occurred: fact.occurred, fact: fact.key };
}

/** What facts assert on one field, in their order; a fact that leaves the field out asserts nothing. */
export function assertionsOf<F extends AgencyFact, T>(
  facts: readonly F[],
  read: (body: F['body']) => T | undefined,
): readonly Assertion<T>[] {
  return facts.flatMap((fact) => {
    const value = read(fact.body);
    return value === undefined ? [] : [assertion(fact, value)];
  });
}

/**
 * A field from its assertions in the model's order: the latest of each agency, and of those the one that precedence
 * shows; among equals the latest.
 */
export function latestAssertions<T>(ordered: readonly Assertion<T>[], precedence: Precedence): Asserted<T> {
  // Deleting first keeps the map in the order of each agency's latest word.
  const latest = new Map<AgencyId, Assertion<T>>();
  for (const said of ordered) {
    latest.delete(said.by);
    latest.set(said.by, said);
  }
  return {
    shown: shownOf([...latest.values()], precedence),
    assertions: [...latest.values()].sort((a, b) => compareTexts(a.by, b.by)),
  };
}

/** As `latestAssertions`, but an agency's first word stands: a time that later events must not restart. */
export function firstAssertions<T>(ordered: readonly Assertion<T>[], precedence: Precedence): Asserted<T> {
  return latestAssertions([...ordered].reverse(), precedence);
}

function shownOf<T>(candidates: readonly Assertion<T>[], precedence: Precedence): Assertion<T> | null {
  let shown: Assertion<T> | null = null;
  for (const said of candidates) {
    if (shown === null || precedence(said.by) <= precedence(shown.by)) shown = said;
  }
  return shown;
}
