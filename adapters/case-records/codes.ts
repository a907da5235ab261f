import type { ProfessionalRole } from '../../src/model/agency-fact/care-facts';
import type { MissingCategory, Sex } from '../../src/model/agency-fact/fact-body';
import { codeTable } from '../kit/code-table';

/** The Department's lists for statuses, placements and reasons are in `kit/dfe-codes`; these are the case systems' own. */
export const sex = codeTable<Sex>({ F: 'female', M: 'male', U: 'unknown' });

/** How a case system words a worker's role is its own affair; these are the words the larger ones ship with. */
export const professionalRole = codeTable<ProfessionalRole>({
  'SOCIAL WORKER': 'social-worker',
  'ALLOCATED CASE WORKER': 'social-worker',
  'ALLOCATED SOCIAL WORKER': 'social-worker',
  SW: 'social-worker',
  'TEAM MANAGER': 'team-manager',
  TM: 'team-manager',
  'INDEPENDENT REVIEWING OFFICER': 'independent-reviewing-officer',
  IRO: 'independent-reviewing-officer',
  'HEALTH LEAD': 'health-lead',
  'LOOKED AFTER NURSE': 'health-lead',
  'EDUCATION LEAD': 'education-lead',
  'VIRTUAL SCHOOL': 'education-lead',
});

/** The authority's own count, kept beside the police category and never in its place. */
export const missingType = codeTable<MissingCategory>({
  M: 'missing',
  MISSING: 'missing',
  A: 'away',
  AWAY: 'away',
});

/** `none`: it names the case or the incident, or it is of no use to find the same child by, and is kept as a note. */
export type IdentifierType = 'nhs-number' | 'upn' | 'home-office' | 'police-nominal' | 'la-child' | 'none';

export const identifierType = codeTable<IdentifierType>({
  'NHS NUMBER': 'nhs-number',
  'UNIQUE PUPIL NUMBER': 'upn',
  'HOME OFFICE REGISTRATION': 'home-office',
  'POLICE NOMINAL': 'police-nominal',
  'CASE NUMBER': 'la-child',
  'NATIONAL INSURANCE NUMBER': 'none',
  'YOT NUMBER': 'none',
  'COURT CASE NUMBER': 'none',
  'RAA ID': 'none',
  'INCIDENT ID': 'none',
});

/** Whether a return interview was offered or accepted, as words. */
export const interviewAnswer = codeTable<'yes' | 'no' | 'not applicable'>({
  Y: 'yes',
  N: 'no',
  NA: 'not applicable',
});
