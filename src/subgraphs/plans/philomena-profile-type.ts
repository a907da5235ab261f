import { ObjectType } from 'type-graphql';
import type { ProfileView } from '../../hub/ports/profile-view';
import type { KeyedHash } from '../../model/child/identifiers';
import { profileRevision } from '../../model/plan/profile-revision';
import { instantAt } from '../../model/time/instant';
import { publishAsserted } from '../kit/asserted';
import type { PublishedAsserted } from '../kit/asserted';
import { Told } from '../kit/told';
import { Withheld, shownOf, withheldOf } from '../kit/withheld';
import {
  AssertedProfileHealth,
  AssertedProfileNetwork,
  AssertedProfilePerson,
  AssertedProfileRisk,
  AssertedProfileToday,
} from './profile-sections';
import { PhotographHeldType, PhotographLackingType, publishPhotographs } from './photograph-types';
import { PlanReviewReasonType, PlanReviewType, publishReasons, publishReview } from './plan-review-types';
import { ChildInPlans } from './stubs';

@ObjectType('PhilomenaProfile', {
  description:
    'Information for assessing risk to a child and finding them (NF 2.7 to 2.13), section by section as agencies hold it. ' +
    'Part 1 is person, health, network and risk; Part 2 is today.',
})
export class PhilomenaProfileType {
  @Told(() => ChildInPlans, { category: 'existence', says: 'Whose profile it is.' })
  child!: ChildInPlans | null;

  @Told(() => String, {
    category: 'existence',
    says: 'Opaque: which state of the sections shown this is, to be sent with an update. Null in live frames: ask for it by a query.',
  })
  revision!: string | null;

  @Told(() => AssertedProfilePerson, {
    category: 'plan',
    says: 'Who the child is to somebody who must find them.',
  })
  person!: PublishedAsserted | null;

  @Told(() => AssertedProfileToday, { category: 'plan', says: 'Part 2: as the child was when last seen.' })
  today!: PublishedAsserted | null;

  @Told(() => AssertedProfileHealth, { category: 'health', says: 'Health and communication needs.' })
  health!: PublishedAsserted | null;

  @Told(() => AssertedProfileNetwork, {
    category: 'third-parties',
    says: 'Friends, family, associates and persons of concern.',
  })
  network!: PublishedAsserted | null;

  @Told(() => AssertedProfileRisk, {
    category: 'risk-and-intelligence',
    says: 'Exploitation and other risks.',
  })
  risk!: PublishedAsserted | null;

  @Told(() => [PhotographHeldType], {
    category: 'plan',
    says: 'The newest photograph of each kind that any agency tells of, and whether it still shows the child (WY 8).',
  })
  photographs!: PhotographHeldType[] | null;

  @Told(() => [PhotographLackingType], {
    category: 'plan',
    says: 'Photographs that should be held, by carer and authority both, and are not.',
  })
  photographsLacking!: PhotographLackingType[] | null;

  @Told(() => [PlanReviewReasonType], {
    category: 'plan',
    says: 'What has happened since Part 1 was last stated or looked at, after which it is to be looked at again.',
  })
  reviewDue!: PlanReviewReasonType[] | null;

  @Told(() => [PlanReviewType], { category: 'plan', says: 'When the profile was looked at, earliest first.' })
  reviews!: PlanReviewType[] | null;

  @Told(() => [Withheld], {
    category: 'existence',
    says: 'Categories of the profile that exist under an agreement but are not given to this audience.',
    always: true,
  })
  withheld!: Withheld[];

  /** For what is asked of its history; not published. */
  view!: ProfileView;
}

/** As the contract shows it at a time (milliseconds UTC). A section that is withheld or silent reads null. */
export function publishProfile(view: ProfileView, now: number, hash: KeyedHash | null): PhilomenaProfileType {
  const person = shownOf(view.person);
  const health = shownOf(view.health);
  const network = shownOf(view.network);
  const risk = shownOf(view.risk);
  const plans = shownOf(view.plans);
  return {
    child: { id: view.childId },
    revision: hash && profileRevision({ ...person, ...health, ...network, ...risk }, hash),
    person: person && publishAsserted(person.person),
    today: person && publishAsserted(person.today),
    health: health && publishAsserted(health.health),
    network: network && publishAsserted(network.network),
    risk: risk && publishAsserted(risk.risk),
    photographs: plans && publishPhotographs(plans.photographs, now),
    photographsLacking: plans && plans.photographs.lacking.map((photograph) => ({ ...photograph })),
    reviewDue: plans && publishReasons(plans.profile.reviewDue, instantAt(now)),
    reviews: plans && plans.profile.reviews.map(publishReview),
    withheld: withheldOf([view.person, view.health, view.network, view.risk]),
    view,
  };
}
