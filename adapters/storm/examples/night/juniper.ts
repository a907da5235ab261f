import { CALL_HANDLER, CONSTABLE, DUTY_INSPECTOR } from '../../night/story';
import type { Story } from '../../night/story';

/** The first of two episodes in one night. */
export const juniper: Story = {
  log: '0409',
  startedAt: '+00:05',
  category: 'MISSING-PERSON',
  grade: 'PRIORITY',
  location: { description: 'Beechcroft, Ashbourne' },
  reportingPerson: { name: 'Sam Sample-Smith', relationship: 'home manager', telephone: '01632 960031' },
  persons: [
    {
      number: 1,
      nominal: 'NV/0044406',
      givenName: 'Juniper',
      familyName: 'Fictional',
      dateOfBirth: '2011-11-11',
      sex: 'F',
      lookedAfter: true,
      responsibleAuthority: 'la:991',
      placement: 'Beechcroft, Ashbourne',
    },
  ],
  messages: [
    {
      sent: '+00:06',
      lines: [
        {
          at: '+00:05',
          code: 'REPORTED',
          fields: { lastSeenAt: '-00:30', lastSeenPlace: 'Her room' },
          text: 'Climbed out of a window after tea.',
          by: CALL_HANDLER,
        },
      ],
    },
    {
      sent: '+00:18',
      lines: [
        {
          at: '+00:16',
          code: 'DECISION',
          fields: { category: 'MISSING' },
          text: 'Sixth time this term; each report stands alone.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+00:19',
      lines: [
        {
          at: '+00:17',
          code: 'RISK',
          fields: { level: 'HIGH' },
          text: 'Exploitation is suspected.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+01:02',
      lines: [
        {
          at: '+01:00',
          code: 'LOCATED',
          fields: { place: 'Sister’s flat', wellBeingConfirmed: true },
          text: 'With her older sister.',
          by: CONSTABLE,
        },
      ],
    },
    {
      sent: '+01:30',
      lines: [{ at: '+01:28', code: 'RETURNED', fields: { to: 'Beechcroft, Ashbourne' }, by: CONSTABLE }],
    },
    {
      sent: '+01:45',
      lines: [{ at: '+01:44', code: 'CLOSED', fields: { closure: 'MISSING-PERSON' }, by: CALL_HANDLER }],
    },
  ],
};
