import type { FactOf } from '../agency-fact/fact-of-kind';
import { careOverTime } from './care-over-time';
import type { CareStep } from './care-over-time';
import type { Relation } from './child-state';

type Because = 'responsible-authority' | 'host-authority';

const FIELD_OF = {
  'responsible-authority': 'responsibleAuthority',
  'host-authority': 'hostAuthority',
} as const;

/**
 * The councils that answer for the child and host the child, over time, from care facts in order: each from the
 * start of the care fact that named it to the start of the one that named another.
 */
export function authorityRelations(described: readonly FactOf<'care-described'>[]): readonly Relation[] {
  const history = careOverTime(described);
  return [...periods(history, 'responsible-authority'), ...periods(history, 'host-authority')];
}

function periods(history: readonly CareStep[], because: Because): readonly Relation[] {
  const field = FIELD_OF[because];
  return history.flatMap((step, index) => {
    const agency = step[field];
    if (agency === null || agency === history[index - 1]?.[field]) return [];
    const next = history.slice(index + 1).find((later) => later[field] !== agency);
    return [{ scope: `agency:${agency}`, because, from: step.at, to: next?.at ?? null }];
  });
}
