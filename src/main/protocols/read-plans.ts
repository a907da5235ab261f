import { NO_PLAN_RULES } from '../../model/protocol/plan-rule';
import type { PlanRule, PlanRules } from '../../model/protocol/plan-rule';
import { isNone } from './protocol-file';
import type { PlanInFile, ProtocolFile } from './protocol-file';

export function readPlans({ plans }: ProtocolFile): PlanRules {
  if (plans === undefined || isNone(plans)) return NO_PLAN_RULES;
  const { photographs, handover, kinds } = plans;
  const rules = PLAN_KINDS.flatMap((key) => {
    const kind = kinds[key];
    return kind === undefined ? [] : [readKind(key, kind)];
  });
  return { photographs, handover, kinds: rules };
}

/** In the order in which they are shown. */
const PLAN_KINDS: readonly PlanRule['key'][] = [
  'philomena-profile',
  'trigger-plan',
  'missing-risk-assessment',
  'missing-safety-plan',
  'placement-plan',
  'pen-picture',
];

function readKind(key: PlanRule['key'], kind: PlanInFile): PlanRule {
  return {
    ...kind,
    key,
    agreedBy: kind.agreedBy ?? [],
    reviewDays: kind.reviewDays ?? null,
    requiredWhen: kind.requiredWhen ?? [],
    parts: Object.entries(kind.parts).map(([part, rule]) => ({ ...rule, key: part })),
  };
}
