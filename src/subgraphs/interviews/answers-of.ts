import type { DebriefAnswers, Disclosure } from '../../model/agency-fact/interview-facts';
import { LONGEST_NARRATIVE, badInput, optionalText, optionalTexts } from '../kit/act-input';
import type { DebriefInput } from './interview-act-inputs';

const LISTS = [
  'pushFactors',
  'pullFactors',
  'harm',
  'exploitation',
  'offending',
  'substances',
  'themes',
  'withWhom',
] as const;
const TEXTS = [
  'whereTheyWent',
  'childsWishes',
  'adviceGiven',
  'likelihoodOfRepeat',
  'riskyContacts',
  'frequency',
  'homePlacementAndSchool',
  'parentsView',
] as const;

/** The answers given, as a provider's topic would state them: what was left out is left out. */
export function answersOf(input: DebriefInput): DebriefAnswers {
  const lists = LISTS.map((name) => [name, optionalTexts(name, input[name])] as const);
  const texts = TEXTS.map((name) => [name, optionalText(name, input[name])] as const);
  const narrative = ['narrative', optionalText('narrative', input.narrative, LONGEST_NARRATIVE)] as const;
  const placement = ['placementIsPushFactor', input.placementIsPushFactor ?? null] as const;
  const disclosures = ['disclosures', disclosuresOf(input)] as const;
  const answers = [...lists, ...texts, narrative, placement, disclosures];
  const given = answers.filter(([, value]) => value !== null);
  return Object.fromEntries(given);
}

const MOST_DISCLOSURES = 50;

function disclosuresOf({ disclosures }: DebriefInput): readonly Disclosure[] | null {
  if (disclosures === null || disclosures === undefined) return null;
  if (disclosures.length > MOST_DISCLOSURES)
    throw badInput('disclosures', `has more than ${MOST_DISCLOSURES} entries`);
  return disclosures.map(({ about, shareWith, rationale }) => {
    const why = optionalText('rationale', rationale);
    return {
      about: { recognised: true, value: about },
      shareWith,
      ...(why === null ? {} : { rationale: why }),
    };
  });
}
