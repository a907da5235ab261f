import type { AgencyFact, FactKey } from '../agency-fact/agency-fact';
import { isTriggeredBy } from '../agency-fact/trigger';
import type { PromptRule } from '../protocol/prompt-rule';
import type { Condition } from '../protocol/vocabulary';
import type { Instant } from '../time/occurred';

/** Something that a protocol has somebody do, since when (UTC), and when it was done; `null` while it is not. */
export interface Prompt {
  /** The rule's key in its protocol. */
  readonly rule: string;
  readonly since: Instant;
  /** The fact that called for it last. */
  readonly calledForBy: FactKey;
  readonly doneAt: Instant | null;
  readonly doneBy: FactKey | null;
}

/** Whether a condition holds of the child at an instant. */
export type HoldsAt = (condition: Condition, at: Instant) => boolean;

/**
 * What the rules have been calling for, from effective facts in order, in the order of the rules. A later call asks for it anew,
 * unless the rule takes what was done before.
 */
export function promptsOf(
  rules: readonly PromptRule[],
  ordered: readonly AgencyFact[],
  holds: HoldsAt,
): readonly Prompt[] {
  return rules.flatMap((rule) => {
    const call = ordered.findLastIndex((fact) => callsFor(rule, fact, holds));
    const calling = ordered[call];
    if (calling === undefined) return [];
    const done = ordered.slice(rule.doneBefore ? 0 : call).find((fact) => isTriggeredBy(fact, rule.doneBy));
    return {
      rule: rule.key,
      since: calling.occurred.start,
      calledForBy: calling.key,
      doneAt: done?.occurred.start ?? null,
      doneBy: done?.key ?? null,
    };
  });
}

function callsFor(rule: PromptRule, fact: AgencyFact, holds: HoldsAt): boolean {
  if (fact.historical || !isTriggeredBy(fact, rule.on)) return false;
  return rule.when.every((condition) => holds(condition, fact.occurred.start));
}
