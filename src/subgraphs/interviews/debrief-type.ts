import { ObjectType } from 'type-graphql';
import type { ReturnInterviewState } from '../../model/interview/return-interview-state';
import { Told } from '../kit/told';

const category = 'interview-content';

@ObjectType('Debrief', {
  description:
    'What was learnt in a return interview (WY 7). People named in it are told apart from it, as third parties. ' +
    'A field that is null was not asked or not answered.',
})
export class DebriefType {
  @Told(() => [String], { category, says: 'What drove the child away.' })
  pushFactors!: string[] | null;

  @Told(() => [String], { category, says: 'What drew the child.' })
  pullFactors!: string[] | null;

  @Told(() => [String], { category, says: 'Harm suffered.' })
  harm!: string[] | null;

  @Told(() => [String], { category, says: 'Signs of exploitation.' })
  exploitation!: string[] | null;

  @Told(() => [String], { category, says: 'Offences by or against the child.' })
  offending!: string[] | null;

  @Told(() => [String], { category, says: 'Drugs and alcohol.' })
  substances!: string[] | null;

  @Told(() => String, { category, says: 'Where they were.' })
  whereTheyWent!: string | null;

  @Told(() => String, { category, says: 'What the child wants.' })
  childsWishes!: string | null;

  @Told(() => String, { category, says: 'Advice and helplines given.' })
  adviceGiven!: string | null;

  @Told(() => String, { category, says: 'How likely it is to happen again.' })
  likelihoodOfRepeat!: string | null;

  @Told(() => String, { category, says: 'Contact with people who may be a risk to children.' })
  riskyContacts!: string | null;

  @Told(() => String, { category, says: 'How often the child goes missing.' })
  frequency!: string | null;

  @Told(() => String, { category, says: 'Risks at home, in the placement, at school and among others.' })
  homePlacementAndSchool!: string | null;

  @Told(() => Boolean, { category, says: 'Whether the placement is a reason for going (NF 4.12).' })
  placementIsPushFactor!: boolean | null;

  @Told(() => String, { category, says: 'What parents or carers said.' })
  parentsView!: string | null;

  @Told(() => [String], { category, says: 'Themes, by code.' })
  themes!: string[] | null;

  @Told(() => String, { category, says: 'The account as written.' })
  narrative!: string | null;
}

type Debrief = NonNullable<ReturnInterviewState['debrief']>;

export function publishDebrief(debrief: Debrief): DebriefType {
  const list = (items: readonly string[] | undefined): string[] | null =>
    items === undefined ? null : [...items];
  return {
    pushFactors: list(debrief.pushFactors),
    pullFactors: list(debrief.pullFactors),
    harm: list(debrief.harm),
    exploitation: list(debrief.exploitation),
    offending: list(debrief.offending),
    substances: list(debrief.substances),
    whereTheyWent: debrief.whereTheyWent ?? null,
    childsWishes: debrief.childsWishes ?? null,
    adviceGiven: debrief.adviceGiven ?? null,
    likelihoodOfRepeat: debrief.likelihoodOfRepeat ?? null,
    riskyContacts: debrief.riskyContacts ?? null,
    frequency: debrief.frequency ?? null,
    homePlacementAndSchool: debrief.homePlacementAndSchool ?? null,
    placementIsPushFactor: debrief.placementIsPushFactor ?? null,
    parentsView: debrief.parentsView ?? null,
    themes: list(debrief.themes),
    narrative: debrief.narrative ?? null,
  };
}
