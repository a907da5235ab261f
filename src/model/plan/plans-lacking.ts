import type { PlanRules } from '../protocol/plan-rule';
import type { Condition } from '../protocol/vocabulary';
import type { PhilomenaProfile } from './philomena-profile';
import type { PlanLacking, PlanState } from './plan-state';

/** What there is of plans, and what holds of the child. */
export interface PlansThereAre {
  readonly plans: readonly PlanState[];
  readonly profile: PhilomenaProfile;
  readonly holds: (condition: Condition) => boolean;
}

/** The plans that the rules require of this child and that nobody has made, each with the first reason that holds. */
export function plansLacking(
  rules: PlanRules,
  { plans, profile, holds }: PlansThereAre,
): readonly PlanLacking[] {
  return rules.kinds.flatMap(({ key, requiredWhen, source }) => {
    const because = requiredWhen.find(holds);
    if (because === undefined) return [];
    const isThere = key === 'philomena-profile' ? hasPartOne(profile) : isMade(plans, key);
    return isThere ? [] : [{ plan: key, because, source }];
  });
}

function isMade(plans: readonly PlanState[], key: string): boolean {
  return plans.some(({ plan, versions }) => plan.recognised && plan.value === key && versions.length > 0);
}

function hasPartOne({ person, health, network, risk }: PhilomenaProfile): boolean {
  return [person, health, network, risk].some(({ assertions }) => assertions.length > 0);
}
