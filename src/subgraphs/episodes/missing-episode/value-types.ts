import { ObjectType } from 'type-graphql';
import type { Instant, Occurred } from '../../../model/time/occurred';
import { assertedType } from '../../kit/asserted';
import { GivenCode } from '../../kit/given-code';
import { OccurredType } from '../../kit/occurred';
import { DateTimeScalar } from '../../kit/scalars';
import { Told } from '../../kit/told';
import { MissingCategoryEnum, RiskLevelEnum } from './episode-words';
import { HouseSearchType, MediaDecisionType, StayType } from '../response/response-types';

@ObjectType('LastSeen', { description: 'The last known sighting before the report.' })
export class LastSeenType {
  @Told(() => OccurredType, { category: 'whereabouts', says: 'When the child was last seen.', always: true })
  at!: Occurred;

  @Told(() => String, { category: 'whereabouts', says: "Where, in the agency's words." })
  place!: string | null;
}

@ObjectType('Delay', { description: 'A police decision to delay the response (NF 3.19).' })
export class DelayType {
  @Told(() => String, { category: 'risk-and-intelligence', says: "Why, in the agency's words." })
  rationale!: string | null;

  @Told(() => DateTimeScalar, {
    category: 'risk-and-intelligence',
    says: 'When it is looked at again (UTC).',
  })
  reviewAt!: Instant | null;
}

@ObjectType('Reporter', { description: 'Whoever reported the child missing.' })
export class ReporterType {
  @Told(() => String, { category: 'third-parties', says: 'Their name.' })
  name!: string | null;

  @Told(() => String, {
    category: 'third-parties',
    says: "What they are to the child, in the agency's words.",
  })
  relationship!: string | null;

  @Told(() => String, { category: 'third-parties', says: 'Their telephone number as given.' })
  telephone!: string | null;
}

export const AssertedMissingCategory = assertedType({
  name: 'MissingCategory',
  of: 'how the child is classed',
  value: () => MissingCategoryEnum,
});
export const AssertedRisk = assertedType({
  name: 'Risk',
  of: 'the level of risk',
  value: () => RiskLevelEnum,
});
export const AssertedTime = assertedType({
  name: 'Time',
  of: 'when something happened',
  value: () => OccurredType,
});
export const AssertedLastSeen = assertedType({
  name: 'LastSeen',
  of: 'where and when the child was last seen',
  value: () => LastSeenType,
});
export const AssertedPlace = assertedType({ name: 'Place', of: 'a place', value: () => String });
export const AssertedDelay = assertedType({
  name: 'Delay',
  of: 'a delay of the police response',
  value: () => DelayType,
});
export const AssertedAccount = assertedType({
  name: 'Account',
  of: 'the circumstances',
  value: () => String,
});
export const AssertedReporter = assertedType({
  name: 'Reporter',
  of: 'who reported the child missing',
  value: () => ReporterType,
});
export const AssertedYesOrNo = assertedType({
  name: 'YesOrNo',
  of: 'whether something is so',
  value: () => Boolean,
});
export const AssertedHouseSearch = assertedType({
  name: 'HouseSearch',
  of: 'searching the house',
  value: () => HouseSearchType,
});
export const AssertedMedia = assertedType({ name: 'Media', of: 'the media', value: () => MediaDecisionType });
export const AssertedStay = assertedType({
  name: 'Stay',
  of: 'staying where they are',
  value: () => StayType,
});
export const AssertedCourtOrder = assertedType({
  name: 'CourtOrder',
  of: 'an order of a court',
  value: () => GivenCode,
});
