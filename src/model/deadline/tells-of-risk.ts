import type { FactKind } from '../agency-fact/fact-body';
import type { ClockRule } from '../protocol/clock-rule';
import type { Condition } from '../protocol/vocabulary';
import { remembered } from '../value/remembered';

const CONDITIONS: ReadonlySet<Condition> = new Set<Condition>([
  'high-risk',
  'exploitation-known',
  'protection-plan-or-section-47',
  'immigration-restriction',
  'trafficking-concern',
  'persistent',
]);

const KINDS: ReadonlySet<string> = new Set<FactKind>([
  'risk-assessed',
  'indicator-observed',
  'standing-recorded',
  'debriefed',
]);

const STEPS: ReadonlySet<string> = new Set([
  'step-recorded:police-protection-used',
  'step-recorded:new-information-known',
]);

/** Whether a clock of this rule gives away, by being there, what is known of risk. */
export const tellsOfRisk = remembered(({ when, starts }: Pick<ClockRule, 'when' | 'starts'>): boolean => {
  const started = starts.some((trigger) => KINDS.has(trigger.split(':')[0] ?? '') || STEPS.has(trigger));
  return started || when.some((condition) => CONDITIONS.has(condition));
});
