import type { AgencyId } from '../agency/agency-id';
import type { CalendarDate } from '../time/occurred';
import type { Coded } from './coded';

/** The plans beside the Philomena profile (NF 2.7 to 2.13; WY 4, WY 9). A management plan (NF) keeps its source's name in `titled`. */
export type PlanKind = 'trigger-plan' | 'missing-risk-assessment' | 'missing-safety-plan';

/**
 * One version of a plan, whole: it replaces what was agreed before, and the earlier version is kept. `parts` are texts by the
 * protocol's code for the part, for instance `reporting-strategy`.
 */
export interface PlanStated {
  readonly kind: 'plan-stated';
  readonly plan: Coded<PlanKind>;
  readonly titled?: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly agreedBy: readonly AgencyId[];
  readonly reviewOn?: CalendarDate;
}

/** A plan was looked at again: after every missing episode and every placement move (NF 2.13). */
export interface PlanReviewed {
  readonly kind: 'plan-reviewed';
  readonly plan: Coded<PlanKind | 'philomena-profile'>;
  readonly by?: readonly AgencyId[];
  readonly changed: boolean;
}

/** A trigger plan is challenged: before or after an episode, never during one (BR; WY 4). */
export interface PlanChallenged {
  readonly kind: 'plan-challenged';
  readonly plan: Coded<PlanKind>;
  readonly reason: string;
}

/** Everything said of plans. */
export type PlanFact = PlanStated | PlanReviewed | PlanChallenged;
