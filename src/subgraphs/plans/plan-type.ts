import { ID, ObjectType } from 'type-graphql';
import type { PlanKind } from '../../model/agency-fact/plan-facts';
import type { KeyedHash } from '../../model/child/identifiers';
import { planRevision } from '../../model/plan/plan-revision';
import type { AgreementLacking, PlanLacking, PlanState } from '../../model/plan/plan-state';
import type { Condition, DutyHolder } from '../../model/protocol/vocabulary';
import type { Instant } from '../../model/time/occurred';
import { Told } from '../kit/told';
import {
  PlanChallengeType,
  PlanReviewReasonType,
  PlanReviewType,
  publishChallenge,
  publishReasons,
  publishReview,
} from './plan-review-types';
import { PlanVersionType, publishVersion } from './plan-version-types';
import { PlanKindEnum, PlanPartyEnum, PlanReasonEnum } from './plan-words';

const category = 'plan';

@ObjectType('PlanAgreementLacking', { description: 'Who has yet to agree to the present version of a plan.' })
export class PlanAgreementLackingType {
  @Told(() => PlanPartyEnum, { category, says: 'Whose agreement the protocol asks for.', always: true })
  party!: DutyHolder;

  @Told(() => ID, { category, says: 'The agency that is, when it is known.' })
  agency!: string | null;
}

@ObjectType('Plan', {
  description:
    'A plan made with and for a child, with all its versions. Everything in it goes with the child to a new placement ' +
    '(NF 2.8).',
})
export class PlanType {
  @Told(() => PlanKindEnum, { category, says: 'What kind of plan; null when the code is not in our list.' })
  kind!: PlanKind | null;

  @Told(() => String, { category, says: 'The code as given, when it is not in our list.' })
  unrecognisedKind!: string | null;

  @Told(() => String, {
    category,
    says: 'Opaque: which state of this plan it is, to be sent with an act on it. Null in live frames: ask for it by a query.',
  })
  revision!: string | null;

  @Told(() => PlanVersionType, {
    category,
    says: 'The version that holds; null when only a review or a challenge is known of.',
  })
  current!: PlanVersionType | null;

  @Told(() => [PlanVersionType], { category, says: 'Every version, oldest first.', always: true })
  versions!: PlanVersionType[];

  @Told(() => [String], {
    category,
    says: 'Codes of parts that the protocol asks for and the present version leaves out.',
    always: true,
  })
  partsLacking!: string[];

  @Told(() => [PlanAgreementLackingType], {
    category,
    says: 'Who has yet to agree to the present version.',
    always: true,
  })
  notYetAgreed!: PlanAgreementLackingType[];

  @Told(() => [PlanReviewReasonType], {
    category,
    says: 'What has happened since it was last stated or looked at, after which it is to be looked at again.',
    always: true,
  })
  reviewDue!: PlanReviewReasonType[];

  @Told(() => [PlanReviewType], { category, says: 'When it was looked at, earliest first.', always: true })
  reviews!: PlanReviewType[];

  @Told(() => [PlanChallengeType], {
    category,
    says: 'Who disputes it. What was said against a trigger plan while the child was missing is not among them (BR).',
    always: true,
  })
  challenges!: PlanChallengeType[];

  /** For what is asked of the versions; not published. */
  state!: PlanState;
}

@ObjectType('PlanLacking', {
  description: 'A plan that the protocol requires for this child, and that nobody has made.',
})
export class PlanLackingType {
  @Told(() => PlanKindEnum, { category, says: 'Which.', always: true })
  kind!: PlanLacking['plan'];

  @Told(() => PlanReasonEnum, { category, says: 'What holds of the child that requires it.', always: true })
  because!: Condition;

  @Told(() => String, { category, says: 'Where that is written, for instance WY 4.', always: true })
  source!: string;
}

/** `now` (UTC): a review is due from the moment that makes it so. */
export function publishPlan(state: PlanState, now: Instant, hash: KeyedHash | null): PlanType {
  const { plan, versions, partsLacking, notYetAgreed, reviewDue, reviews, challenges } = state;
  const published = versions.map(publishVersion);
  return {
    kind: plan.recognised ? plan.value : null,
    unrecognisedKind: plan.recognised ? null : plan.given,
    revision: hash && planRevision(state, hash),
    current: published.at(-1) ?? null,
    versions: published,
    partsLacking: [...partsLacking],
    notYetAgreed: notYetAgreed.map(publishLacking),
    reviewDue: publishReasons(reviewDue, now),
    reviews: reviews.map(publishReview),
    challenges: challenges.map(publishChallenge),
    state,
  };
}

function publishLacking({ party, agency }: AgreementLacking): PlanAgreementLackingType {
  return { party, agency };
}
