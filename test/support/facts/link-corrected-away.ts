import type { AgencyFact, SubjectRef } from '../../../src/model/agency-fact/agency-fact';
import type { FactBody } from '../../../src/model/agency-fact/fact-body';
import { ASHBOURNE, NORTHVALE, at, date, person } from './make-fact';

const ofCouncil = (value: string): SubjectRef => ({ agency: ASHBOURNE, scheme: 'la-child', value });
const nhs: FactBody = { kind: 'identifier-held', issuer: 'nhs', scheme: 'nhs-number', value: '9990000018' };
const described: FactBody = {
  kind: 'subject-described',
  givenName: 'Wren',
  familyName: 'Example-Ashby',
  dateOfBirth: date('2011-05-09'),
};
const linked: FactBody = { kind: 'subjects-linked', other: ofCouncil('A1'), reason: 'same nominal' };

/**
 * A child that a link names beside somebody nobody else tells of; then the line of the link is corrected, and says
 * something by which the child is founded anew. Whoever only the link named belongs to no child any more.
 */
export const linkCorrectedAway: readonly AgencyFact[] = [
  fact(ofCouncil('A2'), { line: 0, revision: 0, minute: '10:11', body: nhs }),
  fact(person('L', 2), { line: 1, revision: 1, minute: '10:10', body: nhs }),
  fact(ofCouncil('A2'), { line: 1, revision: 2, minute: '10:10', body: linked }),
  fact(ofCouncil('A2'), { line: 1, revision: 3, minute: '10:10', body: described }),
];

interface Told {
  readonly line: number;
  readonly revision: number;
  readonly minute: string;
  readonly body: FactBody;
}

function fact(subject: SubjectRef, { line, revision, minute, body }: Told): AgencyFact {
  const agency = subject.agency === NORTHVALE ? NORTHVALE : ASHBOURNE;
  const record = subject.agency === NORTHVALE ? 'L' : 'A2';
  return {
    key: { agency, source: 'case-records', record, line, part: String(revision), revision },
    subject,
    occurred: at(minute),
    author: { ref: null, rank: null },
    historical: false,
    body,
  };
}
