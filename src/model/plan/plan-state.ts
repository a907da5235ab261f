import type { FactKey } from '../agency-fact/agency-fact';
import type { Coded } from '../agency-fact/coded';
import type { ChildsPart, PlanKind, PlanReviewer } from '../agency-fact/plan-facts';
import type { AgencyId } from '../agency/agency-id';
import type { ReviewOccasion } from '../protocol/plan-rule';
import type { Condition, DutyHolder } from '../protocol/vocabulary';
import type { CalendarDate, Instant, Occurred } from '../time/occurred';
import type { PhotographsState } from './photographs';

/** That an agency agreed to a version, and by whose word. */
export interface PlanAgreement {
  readonly agency: AgencyId;
  readonly saidBy: AgencyId;
}

/** One version of a plan, whole. The same content said again is the same version, with more who agree to it. */
export interface PlanVersion {
  /** From 1, in the order in which they were stated. */
  readonly number: number;
  /** What its source calls it, when that is another name. */
  readonly titled: string | null;
  /** Texts by the protocol's code for the part. */
  readonly parts: Readonly<Record<string, string>>;
  readonly agreements: readonly PlanAgreement[];
  readonly reviewOn: CalendarDate | null;
  readonly childsPart: Coded<ChildsPart> | null;
  readonly by: AgencyId;
  readonly occurred: Occurred;
  readonly fact: FactKey;
}

/** That a plan was looked at again. */
export interface PlanReview {
  readonly by: AgencyId;
  readonly occurred: Occurred;
  readonly fact: FactKey;
  readonly agencies: readonly AgencyId[];
  /** Who by the protocol should have been there and was not (NF 2.13). */
  readonly lacking: readonly PlanReviewer[];
  readonly changed: boolean;
}

/** Why a plan is to be looked at again: what happened since it last was, and from when (UTC). A move may lie ahead. */
export interface ReviewReason {
  readonly because: ReviewOccasion;
  readonly since: Instant;
  /** The last day for it by the protocol; `null` when it gives no number of days. */
  readonly dueOn: CalendarDate | null;
  readonly fact: FactKey;
}

/** A plan is disputed, before or after a missing episode. `answered` once it was looked at again or stated anew. */
export interface PlanChallengeState {
  readonly reason: string;
  readonly by: AgencyId;
  readonly occurred: Occurred;
  readonly fact: FactKey;
  readonly answered: boolean;
}

/** When a plan was looked at again, and when it must be. */
export interface PlanReviewState {
  readonly reviews: readonly PlanReview[];
  /** Everything since it was last stated or looked at, earliest first. */
  readonly reviewDue: readonly ReviewReason[];
}

/** Who has yet to agree to the present version; the agency when it is known who that is. */
export interface AgreementLacking {
  readonly party: DutyHolder;
  readonly agency: AgencyId | null;
}

/** One kind of plan for one child, with every version of it. */
export interface PlanState extends PlanReviewState {
  readonly plan: Coded<PlanKind>;
  /** Oldest first; the last is the present one. */
  readonly versions: readonly PlanVersion[];
  /** Parts that the protocol asks for and the present version leaves out. */
  readonly partsLacking: readonly string[];
  readonly notYetAgreed: readonly AgreementLacking[];
  readonly challenges: readonly PlanChallengeState[];
}

/** A plan that the protocol requires of this child, and that nobody has made. */
export interface PlanLacking {
  readonly plan: PlanKind | 'philomena-profile';
  readonly because: Condition;
  readonly source: string;
}

/** All plans made with and for a child, beside the content of the Philomena profile. */
export interface ChildPlans {
  readonly plans: readonly PlanState[];
  readonly profile: PlanReviewState;
  readonly photographs: PhotographsState;
  readonly lacking: readonly PlanLacking[];
}
