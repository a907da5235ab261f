import { ObjectType } from 'type-graphql';
import type { Photograph, PhotographHolder } from '../../model/agency-fact/profile-facts';
import type { CalendarDate } from '../../model/time/occurred';
import { assertedType } from '../kit/asserted';
import { DateScalar } from '../kit/scalars';
import { Told } from '../kit/told';
import { PhotographHolderEnum, PhotographShowsEnum } from './photograph-words';

@ObjectType('Photograph', { description: 'That a photograph is held; the picture stays with its holder.' })
export class PhotographType {
  @Told(() => PhotographShowsEnum, { category: 'plan', says: 'What it shows.', always: true })
  shows!: Photograph['shows'];

  @Told(() => DateScalar, { category: 'plan', says: 'When it was taken, if known: appearances change.' })
  takenOn!: CalendarDate | null;

  @Told(() => [PhotographHolderEnum], {
    category: 'plan',
    says: 'Who holds it; null when the agency does not say.',
  })
  heldBy?: readonly PhotographHolder[];
}

@ObjectType('ProfilePerson', { description: 'Who the child is to somebody who must find them (Part 1).' })
export class ProfilePersonType {
  @Told(() => String, { category: 'plan', says: 'How they look.' })
  description?: string;

  @Told(() => String, { category: 'plan', says: 'What sets them apart.' })
  distinguishingFeatures?: string;

  @Told(() => [PhotographType], { category: 'plan', says: 'Which photographs are held, and of when.' })
  photographs?: readonly Photograph[];

  @Told(() => DateScalar, {
    category: 'plan',
    says: 'When they last came to look otherwise, so that older photographs mislead.',
  })
  appearanceChangedOn?: CalendarDate;

  @Told(() => String, { category: 'plan', says: 'Their telephone number as given.' })
  telephone?: string;

  @Told(() => [String], { category: 'plan', says: 'Accounts and names they use.' })
  socialMedia?: readonly string[];

  @Told(() => String, { category: 'plan', says: 'Travel card number as given.' })
  travelCard?: string;

  @Told(() => [String], { category: 'plan', says: 'Where they like to be.' })
  placesFrequented?: readonly string[];

  @Told(() => [String], { category: 'plan', says: 'Where they were found before.' })
  placesFoundBefore?: readonly string[];

  @Told(() => String, { category: 'plan', says: 'Their usual days.' })
  routines?: string;

  @Told(() => String, { category: 'plan', says: 'How they get about.' })
  modesOfTravel?: string;

  @Told(() => [String], {
    category: 'plan',
    says: 'What they do before they go missing: it proposes police at once (NF 3.14).',
  })
  antecedentBehaviour?: readonly string[];

  @Told(() => [String], { category: 'plan', says: 'What sets it off.' })
  triggers?: readonly string[];

  @Told(() => [String], { category: 'plan', says: 'Days of the year that are hard for them.' })
  anniversaries?: readonly string[];

  @Told(() => String, { category: 'plan', says: 'What helps them come back.' })
  whatHelpsThemReturn?: string;

  @Told(() => String, { category: 'plan', says: 'Whom they would talk to.' })
  whoShouldInterview?: string;

  @Told(() => String, { category: 'plan', says: "The child's own view." })
  childsView?: string;
}

@ObjectType('ProfileToday', {
  description: 'As the child was when last seen (Part 2), filled only when they go missing.',
})
export class ProfileTodayType {
  @Told(() => String, { category: 'plan', says: 'What they wore.' })
  clothing?: string;

  @Told(() => String, { category: 'plan', says: 'What they had with them.' })
  belongings?: string;

  @Told(() => String, { category: 'plan', says: 'How they were.' })
  mood?: string;
}

@ObjectType('ProfileHealth', { description: 'What whoever finds the child must know of their health.' })
export class ProfileHealthType {
  @Told(() => [String], { category: 'health', says: 'Conditions.' })
  conditions?: readonly string[];

  @Told(() => String, { category: 'health', says: 'Medication, and what happens without it.' })
  medication?: string;

  @Told(() => String, { category: 'health', says: 'How to talk with them.' })
  communicationNeeds?: string;
}

@ObjectType('ProfileNetwork', { description: 'People around the child.' })
export class ProfileNetworkType {
  @Told(() => [String], { category: 'third-parties', says: 'Friends.' })
  friends?: readonly string[];

  @Told(() => [String], { category: 'third-parties', says: 'Family.' })
  family?: readonly string[];

  @Told(() => [String], { category: 'third-parties', says: 'Associates.' })
  associates?: readonly string[];

  @Told(() => [String], { category: 'third-parties', says: 'Persons of concern.' })
  personsOfConcern?: readonly string[];
}

@ObjectType('ProfileRisk', { description: 'What may happen to the child.' })
export class ProfileRiskType {
  @Told(() => String, { category: 'risk-and-intelligence', says: 'Known or suspected exploitation.' })
  exploitation?: string;

  @Told(() => [String], { category: 'risk-and-intelligence', says: 'Other risks.' })
  risks?: readonly string[];
}

export const AssertedProfilePerson = assertedType({
  name: 'ProfilePerson',
  of: 'who the child is to somebody who must find them',
  value: () => ProfilePersonType,
});

export const AssertedProfileToday = assertedType({
  name: 'ProfileToday',
  of: 'how the child was when last seen',
  value: () => ProfileTodayType,
});

export const AssertedProfileHealth = assertedType({
  name: 'ProfileHealth',
  of: "the child's health",
  value: () => ProfileHealthType,
});

export const AssertedProfileNetwork = assertedType({
  name: 'ProfileNetwork',
  of: 'the people around the child',
  value: () => ProfileNetworkType,
});

export const AssertedProfileRisk = assertedType({
  name: 'ProfileRisk',
  of: 'the risks to the child',
  value: () => ProfileRiskType,
});
