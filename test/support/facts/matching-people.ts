import type { AgencyFact, SubjectRef } from '../../../src/model/agency-fact/agency-fact';
import type { FactBody, SubjectDescribed } from '../../../src/model/agency-fact/fact-body';
import type { AgencyId } from '../../../src/model/agency/agency-id';
import { subjectText } from '../../../src/model/agency-fact/canonical';
import { effectiveFacts } from '../../../src/model/agency-fact/order';
import { matchSubjects } from '../../../src/model/matching/match-subjects';
import type { MatchedCluster } from '../../../src/model/matching/match-subjects';
import { at, date } from './make-fact';

/** A child as one council's case system knows them. */
export function councilChild(by: AgencyId, value: string): SubjectRef {
  return { agency: by, scheme: 'la-child', value };
}

/** What the subject's own agency says of them, one record per subject and kind. */
export function saysOf(subject: SubjectRef, ...bodies: readonly FactBody[]): readonly AgencyFact[] {
  return bodies.map((body, index) => ({
    key: {
      agency: subject.agency,
      source: 'case-records',
      record: subjectText(subject),
      line: index + 1,
      part: body.kind,
      revision: 1,
    },
    subject,
    occurred: at('09:00'),
    author: { ref: null, rank: null },
    historical: false,
    body,
  }));
}

export function named(givenName: string, familyName: string, born?: string): SubjectDescribed {
  const described = { kind: 'subject-described' as const, givenName, familyName };
  return born === undefined ? described : { ...described, dateOfBirth: date(born) };
}

export function holds(issuer: string, scheme: string, value: string): FactBody {
  return { kind: 'identifier-held', issuer, scheme, value };
}

export function answeredFor(responsibleAuthority: AgencyId): FactBody {
  return { kind: 'care-described', responsibleAuthority };
}

/** Everybody the facts are about, matched. */
export function matched(facts: readonly AgencyFact[]): readonly MatchedCluster[] {
  return matchSubjects(
    facts.map(({ subject }) => subject),
    effectiveFacts(facts),
  );
}

/** Each cluster as the values of its subjects, and what is doubtful of it as reason and the other's value. */
export function inShort(facts: readonly AgencyFact[]): readonly string[] {
  return matched(facts).map(({ subjects, doubtful }) =>
    [
      subjects.map(({ value }) => value).join('+'),
      ...doubtful.map(({ reason, other }) => `${reason} ${other.value}`),
    ].join(', '),
  );
}
