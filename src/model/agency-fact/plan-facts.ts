import type { AgencyId } from '../agency/agency-id';
import type { CalendarDate } from '../time/occurred';
import type { Coded } from './coded';

/**
 * The plans beside the Philomena profile (NF 2.7 to 2.13; WY 4, WY 9). A management plan (NF) keeps its source's name in
 * `titled`. `placement-plan` is what care and placement plans say of going missing, `pen-picture` that of a vulnerable person
 * (WM).
 */
export type PlanKind =
  'trigger-plan' | 'missing-risk-assessment' | 'missing-safety-plan' | 'placement-plan' | 'pen-picture';

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
  /** The child's part in it (NF 2.9): they helped to make it, or at least know what will be done. */
  readonly childsPart?: Coded<ChildsPart>;
}

/** What part a child had in a plan made for them. */
export type ChildsPart = 'took-part' | 'told' | 'none';

/** Who looks at a plan again together; health has no agency here and is named by its part (NF 2.13). */
export type PlanReviewer = 'social-care' | 'police' | 'carer' | 'health';

/** A plan was looked at again: after every missing episode and every placement move (NF 2.13). */
export interface PlanReviewed {
  readonly kind: 'plan-reviewed';
  readonly plan: Coded<PlanKind | 'philomena-profile'>;
  readonly by?: readonly AgencyId[];
  /** The parts that were there, beside the agencies named. */
  readonly with?: readonly PlanReviewer[];
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
