import { CALL_HANDLER, COMMANDER, CONSTABLE, DUTY_INSPECTOR, SERGEANT } from '../../night/story';
import type { Story } from '../../night/story';
import { wrensSearch } from './wrens-search';

/**
 * Reported, recorded missing, high risk, searched for after an escalation, found at a station, back in the small hours. Placed in
 * another council’s area.
 */
export const wren: Story = {
  log: '0412',
  startedAt: '+00:20',
  category: 'MISSING-PERSON',
  grade: 'PRIORITY',
  location: { description: 'Larkrise House, Merrow' },
  reportingPerson: { name: 'Pat Placeholder', relationship: 'residential worker', telephone: '01632 960001' },
  persons: [
    {
      number: 1,
      nominal: 'NV/0048812',
      givenName: 'Wren',
      familyName: 'Example-Ashby',
      dateOfBirth: '2011-05-09',
      sex: 'F',
      lookedAfter: true,
      responsibleAuthority: 'la:991',
      hostAuthority: 'la:992',
      placement: 'Larkrise House, Merrow',
    },
  ],
  messages: [
    {
      sent: '+00:21',
      lines: [
        {
          at: '+00:20',
          code: 'REPORTED',
          fields: {
            lastSeenAt: '-01:10',
            lastSeenPlace: 'Garden of the home',
            missingFrom: 'Larkrise House, Merrow',
            reporterName: 'Pat Placeholder',
            reporterRelationship: 'residential worker',
            reporterTelephone: '01632 960001',
          },
          text: 'Left after an argument about her telephone. Coat and bag are gone.',
          by: CALL_HANDLER,
        },
        {
          at: '+00:21',
          code: 'CHECK',
          fields: { check: 'FRIENDS' },
          text: 'Both friends rung: neither has seen her since school.',
          by: CALL_HANDLER,
        },
        {
          at: '+00:21',
          code: 'CHECK',
          fields: { check: 'VISIT-IF-SAFE', outcome: 'NOT-POSSIBLE' },
          text: 'One member of staff on duty.',
          by: CALL_HANDLER,
        },
      ],
    },
    {
      sent: '+00:26',
      lines: [
        {
          at: '+00:24',
          code: 'CONCERN',
          text: 'Carer says this is out of character on a school night.',
          by: CALL_HANDLER,
        },
      ],
    },
    {
      sent: '+00:39',
      lines: [
        {
          at: '+00:37',
          code: 'DECISION',
          fields: { category: 'MISSING' },
          text: 'Out of character, cold night, carer has rung round without result.',
          by: DUTY_INSPECTOR,
        },
        {
          at: '+00:38',
          code: 'LEVEL',
          fields: { level: 'POLICE', actions: 'A; B; C; D' },
          text: 'The carer’s own enquiries are done.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+00:41',
      lines: [
        {
          at: '+00:40',
          code: 'RISK',
          fields: { level: 'MEDIUM', reviewAt: '+01:40' },
          text: 'Not known where she is heading; no money, no telephone.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    ...wrensSearch.before,
    {
      sent: '+01:14',
      lines: [
        {
          at: '+01:12',
          code: 'ENQUIRY',
          text: 'Room looked through with carer; diary names a man in Merrow.',
          by: CONSTABLE,
        },
      ],
    },
    {
      sent: '+01:22',
      lines: [
        {
          at: '+01:20',
          code: 'RISK',
          fields: { level: 'HIGH', reviewAt: '+03:20' },
          text: 'An adult she met online appears in the diary.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    ...wrensSearch.after,
    {
      sent: '+01:58',
      lines: [
        {
          at: '+01:55',
          code: 'ENQUIRY',
          text: 'Bus station and both shopping streets viewed, no trace.',
          by: CONSTABLE,
        },
      ],
    },
    {
      sent: '+02:31',
      lines: [
        {
          at: '+02:30',
          code: 'ENQUIRY',
          text: 'Railway cameras asked for from the 18:10 onwards.',
          by: SERGEANT,
        },
      ],
    },
    {
      sent: '+02:42',
      lines: [
        {
          at: '+02:40',
          code: 'MEDIA',
          fields: {
            decision: 'APPEAL',
            consulted: 'AUTHORITY; SOCIAL-WORKER',
            identifiedAsLookedAfter: false,
          },
          text: 'Agreed with Ashbourne out of hours: first name and photograph, nothing of where she lives.',
          by: COMMANDER,
        },
      ],
    },
    {
      sent: '+03:47',
      lines: [
        { at: '+03:44', code: 'ENQUIRY', text: 'Seen on camera boarding towards the coast.', by: CONSTABLE },
      ],
    },
    {
      sent: '+04:52',
      lines: [
        {
          at: '+04:48',
          code: 'LOCATED',
          fields: { place: 'Waiting room, Merrow station', wellBeingConfirmed: true },
          text: 'Alone, cold, unhurt, spoken to by an officer.',
          by: CONSTABLE,
        },
      ],
    },
    {
      sent: '+05:29',
      lines: [
        {
          at: '+05:25',
          code: 'RETURNED',
          fields: { to: 'Larkrise House, Merrow' },
          text: 'Handed to night staff.',
          by: CONSTABLE,
        },
      ],
    },
    {
      sent: '+05:50',
      lines: [
        {
          at: '+05:40',
          code: 'PREVENTION',
          fields: {
            safeAndWell: true,
            concern: true,
            why: 'Wanted to see a man who had promised her a telephone.',
            where: 'Walked to the station and waited.',
            presentation: 'Cold, tired, glad to be fetched.',
          },
          text: 'Spoken to alone in the staff room.',
          by: CONSTABLE,
        },
      ],
    },
    {
      sent: '+06:02',
      lines: [{ at: '+06:00', code: 'CLOSED', fields: { closure: 'MISSING-PERSON' }, by: CALL_HANDLER }],
    },
  ],
};
