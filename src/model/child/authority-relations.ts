import type { FactOf } from '../agency-fact/fact-of-kind';
import type { AgencyId } from '../agency/agency-id';
import type { Instant } from '../time/occurred';
import type { Relation } from './child-state';
import { foldCare } from './fold-care';

type CareFact = FactOf<'care-described'>;
type Because = 'responsible-authority' | 'host-authority';
type Told = Readonly<Record<Because, AgencyId | null>>;

/**
 * The councils that answer for the child and host the child, over time, from care facts in order: each from the
 * start of the care fact that named it to the start of the one that named another.
 */
export function authorityRelations(described: readonly CareFact[]): readonly Relation[] {
  const history = shownOverTime(described);
  return [...periods(history, 'responsible-authority'), ...periods(history, 'host-authority')];
}

interface Step extends Told {
  readonly at: Instant;
}

function shownOverTime(described: readonly CareFact[]): readonly Step[] {
  let standing: readonly CareFact[] = [];
  return described.map((fact) => {
    standing = lastWords([...standing, fact]);
    const { responsibleAuthority, hostAuthority } = foldCare(standing);
    return {
      at: fact.occurred.start,
      'responsible-authority': responsibleAuthority.shown?.value ?? null,
      'host-authority': hostAuthority.shown?.value ?? null,
    };
  });
}

/** What each agency last said on either authority: all that the next step needs to look at. */
function lastWords(facts: readonly CareFact[]): readonly CareFact[] {
  const responsible = new Map<AgencyId, CareFact>();
  const host = new Map<AgencyId, CareFact>();
  for (const fact of facts) {
    if (fact.body.responsibleAuthority !== undefined) responsible.set(fact.key.agency, fact);
    if (fact.body.hostAuthority !== undefined) host.set(fact.key.agency, fact);
  }
  const kept = new Set([...responsible.values(), ...host.values()]);
  return facts.filter((fact) => kept.has(fact));
}

function periods(history: readonly Step[], because: Because): readonly Relation[] {
  return history.flatMap((step, index) => {
    const agency = step[because];
    if (agency === null || agency === history[index - 1]?.[because]) return [];
    const next = history.slice(index + 1).find((later) => later[because] !== agency);
    return [{ scope: `agency:${agency}`, because, from: step.at, to: next?.at ?? null }];
  });
}
