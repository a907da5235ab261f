import type { SubjectRef } from '../../src/model/agency-fact/subject-ref';
import type { AgencyId } from '../../src/model/agency/agency-id';

/** The scheme of a person as typed into one log: the log's number and the person's number in it. */
const LOG_PERSON = 'storm-log-person';

/** The scheme of a force's own references for people. */
export const NOMINAL = 'police-nominal';

/** A person of one log of a control room. */
export function logPerson(agency: AgencyId, log: string, person: number | string): SubjectRef {
  return { agency, scheme: LOG_PERSON, value: `${log}#${person}` };
}
