import type { Trigger } from '../agency-fact/trigger';
import { remembered } from '../value/remembered';
import type { DutyHolder } from './vocabulary';

/** The rules of one list that bind somebody and that something of these triggers may call on, in the order of the list. */
export type RulesFor<R> = (
  rules: readonly R[],
  holder: DutyHolder,
  triggers: readonly Trigger[],
) => readonly R[];

/**
 * Looks rules up by whom they bind and what calls on them, from an index that is made once for as long as the protocol is loaded:
 * of a hundred rules a fact calls on two or three. `bound` and `on` read that of a rule.
 */
export function rulesFor<R>(
  bound: (rule: R) => DutyHolder,
  on: (rule: R) => readonly Trigger[],
): RulesFor<R> {
  const indexOf = remembered((rules: readonly R[]) => indexed(rules, bound, on));
  return (rules, holder, triggers) => {
    const ofHolder = indexOf(rules).get(holder);
    if (ofHolder === undefined) return [];
    const found = triggers.flatMap((trigger) => ofHolder.get(trigger) ?? []);
    if (found.length < 2) return found;
    return [...new Set(found)].sort((a, b) => rules.indexOf(a) - rules.indexOf(b));
  };
}

type Index<R> = ReadonlyMap<DutyHolder, ReadonlyMap<Trigger, readonly R[]>>;

function indexed<R>(
  rules: readonly R[],
  bound: (rule: R) => DutyHolder,
  on: (rule: R) => readonly Trigger[],
): Index<R> {
  const index = new Map<DutyHolder, Map<Trigger, R[]>>();
  for (const rule of rules) {
    const ofHolder = index.get(bound(rule)) ?? new Map<Trigger, R[]>();
    index.set(bound(rule), ofHolder);
    for (const trigger of on(rule)) ofHolder.set(trigger, [...(ofHolder.get(trigger) ?? []), rule]);
  }
  return index;
}
