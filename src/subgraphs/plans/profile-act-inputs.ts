import { Field, ID, InputType } from 'type-graphql';
import type { Photograph, PhotographHolder } from '../../model/agency-fact/profile-facts';
import { KEY_SAYS } from '../kit/act-input';
import { DateScalar } from '../kit/scalars';
import { PhotographHolderEnum, PhotographShowsEnum } from './photograph-words';

const TEXT = 'Up to 2000 characters.';
const LIST = 'Up to 50 entries of up to 2000 characters.';

@InputType('PhotographInput', {
  description: 'That a photograph is held; the picture stays with its holder.',
})
export class PhotographInput {
  @Field(() => PhotographShowsEnum, { description: 'What it shows.' })
  shows!: Photograph['shows'];

  @Field(() => DateScalar, { nullable: true, description: 'When it was taken, if known.' })
  takenOn!: string | null;

  @Field(() => [PhotographHolderEnum], { nullable: true, description: 'Who holds it, if known.' })
  heldBy!: PhotographHolder[] | null;
}

@InputType('ProfilePersonInput', { description: 'Who the child is to somebody who must find them (Part 1).' })
export class ProfilePersonInput {
  @Field(() => String, { nullable: true, description: `How they look. ${TEXT}` })
  description!: string | null;

  @Field(() => String, { nullable: true, description: `What sets them apart. ${TEXT}` })
  distinguishingFeatures!: string | null;

  @Field(() => [PhotographInput], { nullable: true, description: 'Which photographs are held. Up to 50.' })
  photographs!: PhotographInput[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When they last came to look otherwise, so that older photographs mislead (WY 8).',
  })
  appearanceChangedOn!: string | null;

  @Field(() => String, { nullable: true, description: `Their telephone number. ${TEXT}` })
  telephone!: string | null;

  @Field(() => [String], { nullable: true, description: `Accounts and names they use. ${LIST}` })
  socialMedia!: string[] | null;

  @Field(() => String, { nullable: true, description: `Travel card number. ${TEXT}` })
  travelCard!: string | null;

  @Field(() => [String], { nullable: true, description: `Where they like to be. ${LIST}` })
  placesFrequented!: string[] | null;

  @Field(() => [String], { nullable: true, description: `Where they were found before. ${LIST}` })
  placesFoundBefore!: string[] | null;

  @Field(() => String, { nullable: true, description: `Their usual days. ${TEXT}` })
  routines!: string | null;

  @Field(() => String, { nullable: true, description: `How they get about. ${TEXT}` })
  modesOfTravel!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `What they do before they go missing (NF 3.14). ${LIST}`,
  })
  antecedentBehaviour!: string[] | null;

  @Field(() => [String], { nullable: true, description: `What sets it off. ${LIST}` })
  triggers!: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `Days of the year that are hard for them. ${LIST}`,
  })
  anniversaries!: string[] | null;

  @Field(() => String, { nullable: true, description: `What helps them come back. ${TEXT}` })
  whatHelpsThemReturn!: string | null;

  @Field(() => String, { nullable: true, description: `Whom they would talk to. ${TEXT}` })
  whoShouldInterview!: string | null;

  @Field(() => String, { nullable: true, description: `The child's own view. ${TEXT}` })
  childsView!: string | null;
}

@InputType('ProfileTodayInput', { description: 'As the child was when last seen (Part 2).' })
export class ProfileTodayInput {
  @Field(() => String, { nullable: true, description: `What they wore. ${TEXT}` })
  clothing!: string | null;

  @Field(() => String, { nullable: true, description: `What they had with them. ${TEXT}` })
  belongings!: string | null;

  @Field(() => String, { nullable: true, description: `How they were. ${TEXT}` })
  mood!: string | null;
}

@InputType('ProfileHealthInput', { description: 'What whoever finds the child must know of their health.' })
export class ProfileHealthInput {
  @Field(() => [String], { nullable: true, description: `Conditions. ${LIST}` })
  conditions!: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: `Medication, and what happens without it. ${TEXT}`,
  })
  medication!: string | null;

  @Field(() => String, { nullable: true, description: `How to talk with them. ${TEXT}` })
  communicationNeeds!: string | null;
}

@InputType('ProfileNetworkInput', { description: 'People around the child.' })
export class ProfileNetworkInput {
  @Field(() => [String], { nullable: true, description: `Friends. ${LIST}` })
  friends!: string[] | null;

  @Field(() => [String], { nullable: true, description: `Family. ${LIST}` })
  family!: string[] | null;

  @Field(() => [String], { nullable: true, description: `Associates. ${LIST}` })
  associates!: string[] | null;

  @Field(() => [String], { nullable: true, description: `Persons of concern. ${LIST}` })
  personsOfConcern!: string[] | null;
}

@InputType('ProfileRiskInput', { description: 'What may happen to the child.' })
export class ProfileRiskInput {
  @Field(() => String, { nullable: true, description: `Known or suspected exploitation. ${TEXT}` })
  exploitation!: string | null;

  @Field(() => [String], { nullable: true, description: `Other risks. ${LIST}` })
  risks!: string[] | null;
}

const WHOLE =
  'It replaces the whole of what your agency said in it before: a field left out is then not known.';

@InputType('UpdatePhilomenaProfileInput', {
  description:
    'Sections of a profile, at least one of them. A section left out stays as it is. Ask on a ground on which you are shown ' +
    'all that you state: health and network are for the child’s own social worker, on their caseload.',
})
export class UpdatePhilomenaProfileInput {
  @Field(() => ID, { description: KEY_SAYS })
  key!: string;

  @Field(() => ID, { description: "The child's id, older ids included." })
  childId!: string;

  @Field(() => String, {
    description: 'The revision of the profile you were shown, for the same purpose and on the same basis.',
  })
  expectedRevision!: string;

  @Field(() => ProfilePersonInput, { nullable: true, description: `Who the child is. ${WHOLE}` })
  person!: ProfilePersonInput | null;

  @Field(() => ProfileHealthInput, { nullable: true, description: `Health. ${WHOLE}` })
  health!: ProfileHealthInput | null;

  @Field(() => ProfileNetworkInput, { nullable: true, description: `People around the child. ${WHOLE}` })
  network!: ProfileNetworkInput | null;

  @Field(() => ProfileRiskInput, { nullable: true, description: `Risks. ${WHOLE}` })
  risk!: ProfileRiskInput | null;

  @Field(() => ProfileTodayInput, {
    nullable: true,
    description: `As the child was when last seen. ${WHOLE}`,
  })
  today!: ProfileTodayInput | null;
}
