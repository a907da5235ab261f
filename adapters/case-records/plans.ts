import type { PlanStated } from '../../src/model/agency-fact/plan-facts';
import { notUnderstood, statement } from '../kit/statement';
import { childsPart, planKind, reviewedPlan } from './codes';
import { readDay } from './days';
import { agenciesOf, whenOf } from './read-row';
import { fieldsOf } from './section';
import type { Section } from './section';
import type { WirePlan, WirePlanChallenge, WirePlanReview } from './wire';

/** One version of a plan: each has a row of its own, so that a newer one replaces none. */
export function planSection(row: WirePlan): Section {
  const { plan_id: id, version } = row;
  const agreed = agenciesOf('agreed_by', row.agreed_by);
  const stated = whenOf('stated_at', row.stated_at);
  const reviewOn = row.review_on === undefined ? null : readDay(row.review_on);
  const unread =
    row.review_on === undefined || reviewOn !== null ? [] : [notUnderstood('review_on', row.review_on)];
  const body: PlanStated = {
    kind: 'plan-stated',
    plan: planKind(row.plan),
    ...titleOf(row),
    parts: row.parts,
    agreedBy: agreed.agencies,
    ...(reviewOn === null ? {} : { reviewOn }),
    ...(row.childs_part === undefined ? {} : { childsPart: childsPart(row.childs_part) }),
  };
  return {
    ...row,
    place: `plan/${id}/${version}`,
    content: fieldsOf(row, [
      'plan',
      'titled',
      'parts',
      'agreed_by',
      'stated_at',
      'review_on',
      'childs_part',
      'purge',
    ]),
    said: [{ ...statement(body), ...stated.at }, ...agreed.unread, ...stated.unread, ...unread],
  };
}

/** That a plan was looked at again. */
export function planReviewSection(row: WirePlanReview): Section {
  const there = agenciesOf('agencies', row.agencies);
  const reviewed = whenOf('reviewed_at', row.reviewed_at);
  const body = statement({
    kind: 'plan-reviewed',
    plan: reviewedPlan(row.plan),
    by: there.agencies,
    ...(row.with === undefined ? {} : { with: row.with }),
    changed: row.changed ?? false,
  });
  return {
    ...row,
    place: `plan-review/${row.id}`,
    content: fieldsOf(row, ['plan', 'reviewed_at', 'agencies', 'with', 'changed', 'purge']),
    said: [{ ...body, ...reviewed.at }, ...there.unread, ...reviewed.unread],
  };
}

/** That a plan is disputed. Whether it may be at that time is for the hub to judge. */
export function planChallengeSection(row: WirePlanChallenge): Section {
  const challenged = whenOf('challenged_at', row.challenged_at);
  const body = statement({ kind: 'plan-challenged', plan: planKind(row.plan), reason: row.reason });
  return {
    ...row,
    place: `plan-challenge/${row.id}`,
    content: fieldsOf(row, ['plan', 'challenged_at', 'reason', 'purge']),
    said: [{ ...body, ...challenged.at }, ...challenged.unread],
  };
}

/** The name the source has for it: what it says, or the code it used when that is another name for ours. */
function titleOf({ titled, plan }: WirePlan): { readonly titled?: string } {
  if (titled !== undefined) return { titled };
  return plan.trim().toUpperCase() === 'MANAGEMENT PLAN' ? { titled: plan } : {};
}
