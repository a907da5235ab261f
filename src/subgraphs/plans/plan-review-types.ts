import { ID, ObjectType } from 'type-graphql';
import type { PlanReviewer } from '../../model/agency-fact/plan-facts';
import type { PlanChallengeState, PlanReview, ReviewReason } from '../../model/plan/plan-state';
import type { ReviewOccasion } from '../../model/protocol/plan-rule';
import type { CalendarDate, Instant, Occurred } from '../../model/time/occurred';
import { OccurredType } from '../kit/occurred';
import { DateScalar, DateTimeScalar } from '../kit/scalars';
import { Told } from '../kit/told';
import { PlanReviewerEnum, ReviewOccasionEnum } from './plan-words';

const category = 'plan';

@ObjectType('PlanReview', { description: 'That a plan was looked at again.' })
export class PlanReviewType {
  @Told(() => String, { category, says: 'Id of the agency that says so.', always: true })
  by!: string;

  @Told(() => OccurredType, { category, says: 'When.', always: true })
  reviewed!: Occurred;

  @Told(() => [ID], { category, says: 'Ids of the agencies that were there.', always: true })
  agencies!: string[];

  @Told(() => [PlanReviewerEnum], {
    category,
    says: 'Who by the protocol should have been there and is not named (NF 2.13).',
    always: true,
  })
  lacking!: PlanReviewer[];

  @Told(() => Boolean, { category, says: 'Whether the plan was changed.', always: true })
  changed!: boolean;
}

@ObjectType('PlanReviewReason', { description: 'Why a plan is to be looked at again.' })
export class PlanReviewReasonType {
  @Told(() => ReviewOccasionEnum, { category, says: 'What happened.', always: true })
  because!: ReviewOccasion;

  @Told(() => DateTimeScalar, { category, says: 'When it did (UTC).', always: true })
  since!: Instant;

  @Told(() => DateScalar, {
    category,
    says: 'The last day for it by the protocol; null when it gives no number of days.',
  })
  dueOn!: CalendarDate | null;
}

@ObjectType('PlanChallenge', { description: 'That a plan is disputed, before or after a missing episode.' })
export class PlanChallengeType {
  @Told(() => String, { category, says: 'Why.', always: true })
  reason!: string;

  @Told(() => String, { category, says: 'Id of the agency that disputes it.', always: true })
  by!: string;

  @Told(() => OccurredType, { category, says: 'When.', always: true })
  challenged!: Occurred;

  @Told(() => Boolean, {
    category,
    says: 'Whether the plan was looked at again, or stated anew, since.',
    always: true,
  })
  answered!: boolean;
}

export function publishReview({ by, occurred, agencies, lacking, changed }: PlanReview): PlanReviewType {
  return { by, reviewed: occurred, agencies: [...agencies], lacking: [...lacking], changed };
}

/** Those that have come by an instant: a move that lies ahead makes nothing due yet. */
export function publishReasons(reasons: readonly ReviewReason[], now: Instant): PlanReviewReasonType[] {
  return reasons
    .filter(({ since }) => since <= now)
    .map(({ because, since, dueOn }) => ({ because, since, dueOn }));
}

export function publishChallenge(challenge: PlanChallengeState): PlanChallengeType {
  const { reason, by, occurred, answered } = challenge;
  return { reason, by, challenged: occurred, answered };
}
