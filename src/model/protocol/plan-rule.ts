import type { PlanKind, PlanReviewer } from '../agency-fact/plan-facts';
import type { Photograph, PhotographHolder } from '../agency-fact/profile-facts';
import type { Condition, DutyHolder, Sourced } from './vocabulary';

/** Something a plan must say, by the code its statements carry it under. */
export interface PlanPartRule {
  readonly key: string;
  readonly says: string;
  /** What may be named in it, by code. */
  readonly options?: readonly string[];
  /** The ids of `docs/rules.md` it keeps. */
  readonly rules?: readonly string[];
}

/** After what a plan is looked at again (NF 2.8, 2.13). */
export type ReviewOccasion = 'missing-episode' | 'placement-move';

/** One kind of plan: what is in it, who agrees to it, who looks at it again and when. */
export interface PlanRule extends Sourced {
  readonly key: PlanKind | 'philomena-profile';
  readonly says: string;
  readonly parts: readonly PlanPartRule[];
  readonly agreedBy: readonly DutyHolder[];
  /** At least these look at it again together. */
  readonly reviewers: readonly PlanReviewer[];
  readonly reviewAfter: readonly ReviewOccasion[];
  /** Days within which it is looked at again; `null` when no number is given. */
  readonly reviewDays: number | null;
  /** A child of whom any of these holds must have one. */
  readonly requiredWhen: readonly Condition[];
}

/** Which photographs are held, by whom, and for how many days they show what a child looks like (WY 8). */
export interface PhotographRule extends Sourced {
  readonly shows: readonly Photograph['shows'][];
  readonly heldBy: readonly PhotographHolder[];
  readonly staleAfterDays: number;
}

/** How many days before a planned move the new placement is given a child's plans (NF 2.8). */
export interface HandoverRule extends Sourced {
  readonly leadDays: number;
}

/** What a protocol says of plans. */
export interface PlanRules {
  readonly kinds: readonly PlanRule[];
  readonly photographs: PhotographRule | null;
  readonly handover: HandoverRule | null;
}

/** Nothing is asked of plans, and a placement is given them when the child moves in. */
export const NO_PLAN_RULES: PlanRules = { kinds: [], photographs: null, handover: null };

/** The rule of one kind of plan; `null` when the protocol has none. */
export function planRuleOf({ kinds }: PlanRules, key: PlanRule['key']): PlanRule | null {
  return kinds.find((rule) => rule.key === key) ?? null;
}
