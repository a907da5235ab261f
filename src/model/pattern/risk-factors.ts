import type { AgencyFact } from '../agency-fact/agency-fact';
import type { Standing } from '../agency-fact/care-facts';
import type { Coded } from '../agency-fact/coded';
import type { DebriefAnswers } from '../agency-fact/interview-facts';
import type { ProfileSection } from '../agency-fact/profile-facts';

/** The code of a risk that is recorded in words no list has: somebody must look. */
export const NOT_CODED = 'not-coded';

/** What facts tell of a child's risks, by the codes of a triage rule. Only codes: the words stay where their category is. */
export interface RiskFactor {
  readonly code: string;
  readonly fact: AgencyFact;
}

/** The factors in effective facts, in order. `coded` says which codes the protocol lists: what a source gives by that word counts. */
export function riskFactorsIn(
  ordered: readonly AgencyFact[],
  coded: readonly string[],
): readonly RiskFactor[] {
  const standing = ordered.filter((fact, index) => isStanding(fact, ordered.slice(index + 1)));
  return standing.flatMap((fact) => codesOf(fact, coded).map((code) => ({ code, fact })));
}

/** A section of a profile is replaced whole by what the same agency's later record says of it. */
function isStanding({ key, body }: AgencyFact, later: readonly AgencyFact[]): boolean {
  if (body.kind !== 'profile-stated') return true;
  return !later.some(
    (other) =>
      other.body.kind === 'profile-stated' &&
      other.body.section === body.section &&
      other.key.agency === key.agency,
  );
}

function codesOf({ body }: AgencyFact, coded: readonly string[]): readonly string[] {
  switch (body.kind) {
    case 'debriefed':
      return [...codesOfDebrief(body.answers, coded), ...(body.safeguarding ? ['harm'] : [])];
    case 'profile-stated':
      return codesOfProfile(body, coded);
    case 'indicator-observed':
      return body.indicator.recognised && body.indicator.value === 'exploitation' ? ['exploitation'] : [];
    case 'standing-recorded':
      return isOfExploitation(body.standing) ? ['exploitation'] : [];
    case 'network-member-named':
      return isOfConcern(body.relation) ? ['associates'] : [];
    case 'place-named':
      return isOfConcern(body.as) ? ['places'] : [];
    default:
      return [];
  }
}

function isOfExploitation(standing: Coded<Standing>): boolean {
  if (!standing.recognised) return false;
  return standing.value === 'trafficking-concern' || standing.value === 'exploitation-list';
}

const OF_CONCERN: readonly string[] = ['associate', 'person-of-concern', 'of-concern', 'forbidden'];

function isOfConcern(coded: { readonly recognised: boolean; readonly value?: string }): boolean {
  return coded.recognised && coded.value !== undefined && OF_CONCERN.includes(coded.value);
}

function codesOfDebrief(answers: DebriefAnswers, coded: readonly string[]): readonly string[] {
  const words = [...(answers.themes ?? []), ...(answers.pushFactors ?? []), ...(answers.pullFactors ?? [])];
  const disclosed = (answers.disclosures ?? []).flatMap(({ about }) =>
    about.recognised ? [about.value] : [],
  );
  return [
    ...said('exploitation', answers.exploitation),
    ...said('substances', answers.substances),
    ...said('harm', answers.harm),
    ...said('offending', answers.offending),
    ...said('associates', [answers.riskyContacts ?? '']),
    ...words.map(codeOfWord).filter((code) => coded.includes(code)),
    ...disclosed.flatMap((about) => DISCLOSED[about] ?? []),
  ];
}

const DISCLOSED: Readonly<Record<string, string>> = {
  'harm-to-child': 'harm',
  exploitation: 'exploitation',
  offending: 'offending',
};

function codesOfProfile(section: ProfileSection, coded: readonly string[]): readonly string[] {
  if (section.section === 'network')
    return said('associates', [
      ...(section.content.associates ?? []),
      ...(section.content.personsOfConcern ?? []),
    ]);
  if (section.section !== 'risk') return [];
  const risks = (section.content.risks ?? []).filter(isSaid).map(codeOfWord);
  return [
    ...said('exploitation', [section.content.exploitation ?? '']),
    ...risks.map((code) => (coded.includes(code) ? code : NOT_CODED)),
  ];
}

function said(code: string, texts: readonly string[] | undefined): readonly string[] {
  return (texts ?? []).some(isSaid) ? [code] : [];
}

function isSaid(text: string): boolean {
  return text.trim() !== '';
}

/** A word as a code is written: `Domestic violence` is `domestic-violence`. */
function codeOfWord(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
