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

export type IdentifierScheme = 'nhs-number' | 'upn' | 'home-office' | 'la-child' | 'police-nominal';

export const identifierScheme = codeTable<IdentifierScheme>({
  'NHS-NUMBER': 'nhs-number',
  UPN: 'upn',
  'HOME-OFFICE': 'home-office',
  'LA-CHILD': 'la-child',
  'POLICE-NOMINAL': 'police-nominal',
});
