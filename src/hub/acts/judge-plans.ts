import type { FactBody } from '../../model/agency-fact/fact-body';
import { CHALLENGED_OUTSIDE_EPISODES, wasMissingAt } from '../../model/plan/plan-challenges';
import { planRevision } from '../../model/plan/plan-revision';
import type { PlanState } from '../../model/plan/plan-state';
import type { ChallengePlan, PlanAct, ReviewPlan, StatePlan } from './act';
import type { ActPlan, ActSetting, JudgeAct } from './act-plan';
import type { ChildInHand } from './child-in-hand';
import { stating } from './hub-facts';
import { isShown } from './is-shown';
import { subjectFor } from './subject-for';

/** A plan is replaced whole, so only by somebody who has seen what it replaces. */
export const judgePlanStated: JudgeAct<StatePlan> = (act, child, setting) => {
  if (!isShown('plan', child, setting)) return { kind: 'not-permitted' };
  if (act.expectedRevision !== revisionOf(act, child, setting)) return { kind: 'stale' };
  const { plan, titled, parts, agreedBy, reviewOn, childsPart } = act;
  return saying(act, child, setting, {
    kind: 'plan-stated',
    plan: { recognised: true, value: plan },
    ...(titled === null ? {} : { titled }),
    parts,
    agreedBy,
    ...(reviewOn === null ? {} : { reviewOn }),
    ...(childsPart === null ? {} : { childsPart: { recognised: true, value: childsPart } }),
  });
};

/** Who looked at a version that is no longer the present one has not looked at the plan. */
export const judgePlanReviewed: JudgeAct<ReviewPlan> = (act, child, setting) => {
  if (!isShown('plan', child, setting)) return { kind: 'not-permitted' };
  const isOfProfile = act.plan === 'philomena-profile';
  if (!isOfProfile && act.expectedRevision !== revisionOf(act, child, setting)) return { kind: 'stale' };
  const { plan, by, with: others, changed } = act;
  const there = others.length === 0 ? {} : { with: others };
  const body: FactBody = {
    kind: 'plan-reviewed',
    plan: { recognised: true, value: plan },
    by,
    ...there,
    changed,
  };
  return saying(act, child, setting, body);
};

/** What is agreed is followed while the child is missing, and argued about before or afterwards (BR). */
export const judgePlanChallenged: JudgeAct<ChallengePlan> = (act, child, setting) => {
  if (!isShown('plan', child, setting)) return { kind: 'not-permitted' };
  if (planOf(act, child) === null) return { kind: 'not-found' };
  if (act.plan === 'trigger-plan' && wasMissingAt(child.state.missingEpisodes, setting.now))
    return { kind: 'refused', ...CHALLENGED_OUTSIDE_EPISODES };
  const { plan, reason } = act;
  return saying(act, child, setting, {
    kind: 'plan-challenged',
    plan: { recognised: true, value: plan },
    reason,
  });
};

function saying(act: PlanAct, child: ChildInHand, setting: ActSetting, body: FactBody): ActPlan {
  const subject = subjectFor(act.childId, child, setting);
  return stating({ key: act.key, subject, at: setting.now, bodies: [body] }, setting);
}

function revisionOf(act: PlanAct, child: ChildInHand, { hash }: ActSetting): string | null {
  const plan = planOf(act, child);
  return plan === null ? null : planRevision(plan, hash);
}

function planOf({ plan: kind }: PlanAct, { state }: ChildInHand): PlanState | null {
  return state.plans.plans.find(({ plan }) => plan.recognised && plan.value === kind) ?? null;
}
