import { codeTable } from '../kit/code-table';

/** What an event tells. Every word has its fields and its reading in the README's table. */
export type EventCode =
  'referred' | 'offered' | 'contacted' | 'initiated' | 'completed' | 'refused' | 'debrief';

export const eventCode = codeTable<EventCode>({
  REFERRED: 'referred',
  OFFERED: 'offered',
  CONTACTED: 'contacted',
  INITIATED: 'initiated',
  COMPLETED: 'completed',
  REFUSED: 'refused',
  DEBRIEF: 'debrief',
});

export const rating = codeTable<'red' | 'amber' | 'green'>({ RED: 'red', AMBER: 'amber', GREEN: 'green' });

export const refusedBy = codeTable<'child' | 'parent' | 'carer'>({
  CHILD: 'child',
  PARENT: 'parent',
  CARER: 'carer',
});

/** What the interviewer is to the child, as protocols speak of them. */
export const interviewer = codeTable<string>({
  'DIRECT-CARER': 'direct-carer',
  'KEY-WORKER': 'key-worker',
  'HOME-STAFF': 'home-staff',
  'ALLOCATED-SOCIAL-WORKER': 'allocated-social-worker',
  'AUTHORITY-STAFF': 'authority-staff',
  'PROVIDER-WORKER': 'provider-worker',
  TEACHER: 'teacher',
  'HEALTH-PROFESSIONAL': 'health-professional',
  'POLICE-OFFICER': 'police-officer',
  'FAMILIAR-PERSON': 'familiar-person',
});

export const disclosedAbout = codeTable<
  'harm-to-child' | 'harm-to-another' | 'placement' | 'exploitation' | 'offending' | 'other'
>({
  'HARM-TO-CHILD': 'harm-to-child',
  'HARM-TO-ANOTHER': 'harm-to-another',
  PLACEMENT: 'placement',
  EXPLOITATION: 'exploitation',
  OFFENDING: 'offending',
  OTHER: 'other',
});

export const sharedWith = codeTable<'police' | 'social-worker' | 'independent-reviewing-officer'>({
  POLICE: 'police',
  'SOCIAL-WORKER': 'social-worker',
  'INDEPENDENT-REVIEWING-OFFICER': 'independent-reviewing-officer',
});

export type IdentifierScheme = 'nhs-number' | 'upn' | 'home-office' | 'la-child' | 'police-nominal';

export const identifierScheme = codeTable<IdentifierScheme>({
  'NHS-NUMBER': 'nhs-number',
  UPN: 'upn',
  'HOME-OFFICE': 'home-office',
  'LA-CHILD': 'la-child',
  'POLICE-NOMINAL': 'police-nominal',
});
