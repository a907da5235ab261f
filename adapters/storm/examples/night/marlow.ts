import { CALL_HANDLER, CONSTABLE, DUTY_INSPECTOR, SERGEANT } from '../../night/story';
import type { Story } from '../../night/story';

/** Moved out of the host authority’s area while the log was open. */
export const marlow: Story = {
  log: '0430',
  startedAt: '+02:45',
  category: 'MISSING-PERSON',
  grade: 'PRIORITY',
  location: { description: 'Harbour View, Merrow' },
  reportingPerson: { name: 'Jo Makebelieve', relationship: 'foster carer', telephone: '01632 960055' },
  persons: [
    {
      number: 1,
      nominal: 'NV/0047755',
      givenName: 'Marlow',
      familyName: 'Sample',
      dateOfBirth: '2010-09-23',
      sex: 'M',
      lookedAfter: true,
      responsibleAuthority: 'la:991',
      hostAuthority: 'la:992',
      placement: 'Harbour View, Merrow',
    },
  ],
  messages: [
    {
      sent: '+02:46',
      lines: [
        {
          at: '+02:45',
          code: 'REPORTED',
          fields: { lastSeenAt: '+02:05', lastSeenPlace: 'Front step' },
          text: 'Stormed out saying he will not stay in Merrow.',
          by: CALL_HANDLER,
        },
      ],
    },
    {
      sent: '+02:58',
      lines: [
        {
          at: '+02:56',
          code: 'DECISION',
          fields: { category: 'MISSING' },
          text: 'Distressed when he left.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+02:59',
      lines: [
        {
          at: '+02:57',
          code: 'RISK',
          fields: { level: 'MEDIUM' },
          text: 'Distress, no coat.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+03:50',
      lines: [
        {
          at: '+03:47',
          code: 'LOCATED',
          fields: { place: 'Grandmother’s house, Ashbourne', wellBeingConfirmed: true },
          text: 'At his grandmother’s door, well.',
          by: CONSTABLE,
        },
      ],
    },
    {
      sent: '+05:40',
      lines: [
        {
          at: '+05:35',
          code: 'CARE',
          fields: { hostAuthority: 'la:991', placement: 'Beechcroft, Ashbourne' },
          text: 'Out-of-hours team has moved him tonight.',
          by: SERGEANT,
        },
      ],
    },
    {
      sent: '+06:10',
      lines: [{ at: '+06:06', code: 'RETURNED', fields: { to: 'Beechcroft, Ashbourne' }, by: CONSTABLE }],
    },
    {
      sent: '+06:22',
      lines: [
        {
          at: '+06:15',
          code: 'PREVENTION',
          fields: {
            safeAndWell: true,
            concern: false,
            why: 'Wanted his grandmother.',
            where: 'On foot to Ashbourne',
          },
          by: CONSTABLE,
        },
      ],
    },
    {
      sent: '+06:25',
      lines: [{ at: '+06:24', code: 'CLOSED', fields: { closure: 'MISSING-PERSON' }, by: CALL_HANDLER }],
    },
  ],
};
