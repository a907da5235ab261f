import type { AgencyFact } from '../agency-fact/agency-fact';
import type { SubjectDescribed } from '../agency-fact/fact-body';
import { factsOfKind } from '../agency-fact/fact-of-kind';
import type { Asserted } from './asserted';
import type { ChildState } from './child-state';
import { recordedOf } from './recorded-of';
import { assertionsOf, latestAssertions, latestWord } from './latest-assertions';

/** Who the child is, as each agency's latest word has it. No agency's word on a name counts for more. */
export function foldIdentity(ordered: readonly AgencyFact[]): ChildState['identity'] {
  const described = factsOfKind(ordered, 'subject-described');
  const field = <T>(read: (body: SubjectDescribed) => T | undefined): Asserted<T> =>
    latestAssertions(assertionsOf(described, read), latestWord);
  return {
    givenName: field((body) => body.givenName),
    familyName: field((body) => body.familyName),
    dateOfBirth: field((body) => body.dateOfBirth),
    sex: field((body) => body.sex),
    alsoKnownAs: field((body) => body.alsoKnownAs),
    ethnicity: field((body) => body.ethnicity),
    gender: field((body) => body.gender),
    language: field((body) => body.language),
    interpreterNeeded: field((body) => body.interpreterNeeded),
    identifiers: recordedOf(ordered, 'identifier-held'),
  };
}
