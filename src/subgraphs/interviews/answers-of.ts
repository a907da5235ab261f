import type { DebriefAnswers } from '../../model/agency-fact/interview-facts';
import { LONGEST_NARRATIVE, optionalText, optionalTexts } from '../kit/act-input';
import type { DebriefInput } from './interview-act-inputs';

const LISTS = [
  'pushFactors',
  'pullFactors',
  'harm',
  'exploitation',
  'offending',
  'substances',
  'withWhom',
] as const;
const TEXTS = ['whereTheyWent', 'childsWishes', 'adviceGiven', 'likelihoodOfRepeat'] as const;

/** The answers given, as a provider's topic would state them: what was left out is left out. */
export function answersOf(input: DebriefInput): DebriefAnswers {
  const lists = LISTS.map((name) => [name, optionalTexts(name, input[name])] as const);
  const texts = TEXTS.map((name) => [name, optionalText(name, input[name])] as const);
  const narrative = ['narrative', optionalText('narrative', input.narrative, LONGEST_NARRATIVE)] as const;
  const given = [...lists, ...texts, narrative].filter(([, value]) => value !== null);
  return Object.fromEntries(given);
}
