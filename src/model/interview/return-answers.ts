import type { DebriefAnswers } from '../agency-fact/interview-facts';
import { RETURN_ASKS } from '../protocol/interview-rules';

type Ask = (typeof RETURN_ASKS)[number];

/** Where a debrief answers each thing that may be asked in a return interview. */
const ANSWER: Readonly<Record<Ask, keyof DebriefAnswers>> = {
  'push-factors': 'pushFactors',
  'pull-factors': 'pullFactors',
  harm: 'harm',
  exploitation: 'exploitation',
  offending: 'offending',
  substances: 'substances',
  'risky-contacts': 'riskyContacts',
  frequency: 'frequency',
  'home-placement-school': 'homePlacementAndSchool',
  'placement-factor': 'placementIsPushFactor',
  'childs-wishes': 'childsWishes',
  advice: 'adviceGiven',
  likelihood: 'likelihoodOfRepeat',
  'parents-view': 'parentsView',
};

/** What a debrief answers, by code. */
export function answeredInDebrief(answers: DebriefAnswers): readonly Ask[] {
  return RETURN_ASKS.filter((ask) => answers[ANSWER[ask]] !== undefined);
}
