import type { AgencyFact } from '../agency-fact/agency-fact';
import { isTriggeredBy } from '../agency-fact/trigger';
import type { PromptRule } from '../protocol/prompt-rule';
import type { Call } from './prompt';

/** Facts in order: those that may call for something, and those by which it may be done. */
export interface Around {
  readonly calling: readonly AgencyFact[];
  readonly doing: readonly AgencyFact[];
}

/**
 * What a rule has been calling for; `null` of one that nothing has called on. A later call asks for it anew, unless the rule takes
 * what was done before. `applies` says whether the rule was in force, and its conditions held, when a fact occurred.
 */
export function callOf(
  rule: PromptRule,
  { calling, doing }: Around,
  applies: (fact: AgencyFact) => boolean,
): Call | null {
  const call = calling.findLast((fact) => !fact.historical && isTriggeredBy(fact, rule.on) && applies(fact));
  if (call === undefined) return null;
  const first = rule.doneBefore ? 0 : doing.indexOf(call);
  const done = doing.slice(first).find((fact) => isTriggeredBy(fact, rule.doneBy));
  return {
    since: call.occurred.start,
    calledForBy: call.key,
    doneAt: done?.occurred.start ?? null,
    doneBy: done?.key ?? null,
  };
}
