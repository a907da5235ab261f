import type {
  NetworkMemberNamed,
  PlaceNamed,
  ProfessionalRole,
  Standing,
} from '../../src/model/agency-fact/care-facts';
import type { Coded } from '../../src/model/agency-fact/coded';
import type { ChildsPart, PlanKind } from '../../src/model/agency-fact/plan-facts';
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

type Of<T extends Coded<string>> = Extract<T, { readonly recognised: true }>['value'];

export const standing = codeTable<Standing>({
  'CHILD IN NEED': 'child-in-need',
  'CHILD PROTECTION PLAN': 'protection-plan',
  'SECTION 47': 'section-47',
  'SINGLE ASSESSMENT': 'single-assessment',
  'CARE LEAVER': 'care-leaver',
  UASC: 'unaccompanied',
  'IMMIGRATION RESTRICTION': 'immigration-restriction',
  'TRAFFICKING CONCERN': 'trafficking-concern',
  'GANGS LIST': 'gangs-list',
  'EXPLOITATION LIST': 'exploitation-list',
  'ELECTIVELY HOME EDUCATED': 'home-educated',
  'CHILD MISSING EDUCATION': 'missing-education',
});

/** Case systems word an immigration status as they like; these are the words that say one of ours. */
export const immigrationStanding = codeTable<Standing>({
  UASC: 'unaccompanied',
  'UNACCOMPANIED ASYLUM SEEKING CHILD': 'unaccompanied',
  'SUBJECT TO IMMIGRATION RESTRICTION': 'immigration-restriction',
  'NO RECOURSE TO PUBLIC FUNDS': 'immigration-restriction',
});

export const networkRelation = codeTable<Of<NetworkMemberNamed['relation']>>({
  FAMILY: 'family',
  FRIEND: 'friend',
  ASSOCIATE: 'associate',
  'PERSON OF CONCERN': 'person-of-concern',
});

export const placeAs = codeTable<Of<PlaceNamed['as']>>({
  FREQUENTED: 'frequented',
  'FOUND AT': 'found-at',
  'OF CONCERN': 'of-concern',
  FORBIDDEN: 'forbidden',
});

/** A management plan is what the framework calls a missing safety plan; the name given is kept. */
export const planKind = codeTable<PlanKind>({
  'TRIGGER PLAN': 'trigger-plan',
  'MISSING RISK ASSESSMENT': 'missing-risk-assessment',
  'MISSING SAFETY PLAN': 'missing-safety-plan',
  'MANAGEMENT PLAN': 'missing-safety-plan',
  'PLACEMENT PLAN': 'placement-plan',
  'PEN PICTURE': 'pen-picture',
});

export const reviewedPlan = codeTable<PlanKind | 'philomena-profile'>({
  'PHILOMENA PROFILE': 'philomena-profile',
  'TRIGGER PLAN': 'trigger-plan',
  'MISSING RISK ASSESSMENT': 'missing-risk-assessment',
  'MISSING SAFETY PLAN': 'missing-safety-plan',
  'MANAGEMENT PLAN': 'missing-safety-plan',
  'PLACEMENT PLAN': 'placement-plan',
  'PEN PICTURE': 'pen-picture',
});

export const childsPart = codeTable<ChildsPart>({ 'TOOK PART': 'took-part', TOLD: 'told', NONE: 'none' });

/** What a row of who was told says. */
export const tellingRow = codeTable<'told' | 'not-told' | 'acknowledged'>({
  TOLD: 'told',
  'NOT TOLD': 'not-told',
  ACKNOWLEDGED: 'acknowledged',
});
