import type { AgencyFact } from '../agency-fact/agency-fact';
import { factKeyText } from '../agency-fact/canonical';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { EscalationStep } from '../agency-fact/response-facts';
import type { ResponseRules } from '../protocol/response-rules';
import type { SetAside } from '../rule/set-aside';
import { codeOf } from './code-of';

/**
 * What comes next of an escalation by the protocol's steps: whoever disagrees with a delay need not know them by heart at two in
 * the morning (BR). `null` when they have agreed, all is done, or the protocol has no steps. A sergeant who calls in the
 * inspector's place has taken that step; an attempt to reach the reporter, or a step of somebody without the rank, takes none.
 */
export function nextEscalationStep(
  facts: readonly AgencyFact[],
  { escalation }: ResponseRules,
  aside: SetAside,
): EscalationStep | null {
  const since = facts.slice(facts.findLastIndex(({ body }) => body.kind === 'response-delayed') + 1);
  const taken = new Set(
    factsOfKind(since, 'escalation-stepped')
      .filter(({ key }) => !aside.has(factKeyText(key)))
      .map(({ body }) => codeOf(body.step)),
  );
  if (taken.has('agreed')) return null;
  const last = escalation.findLastIndex(
    ({ step }) => taken.has(step) || (step === 'inspector-spoke' && taken.has('sergeant-spoke')),
  );
  return escalation[last + 1]?.step ?? null;
}
