import { CALL_HANDLER, CONSTABLE, DUTY_INSPECTOR, SERGEANT } from '../../night/story';
import type { Story } from '../../night/story';

/** The same nominal again, four hours later: an episode of its own. */
export const juniperAgain: Story = {
  log: '0437',
  startedAt: '+05:10',
  category: 'MISSING-PERSON',
  grade: 'PRIORITY',
  location: { description: 'Beechcroft, Ashbourne' },
  reportingPerson: {
    name: 'Night Staff-Invented',
    relationship: 'residential worker',
    telephone: '01632 960031',
  },
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
      sent: '+05:11',
      lines: [
        {
          at: '+05:10',
          code: 'REPORTED',
          fields: { lastSeenAt: '+04:30', lastSeenPlace: 'Her room' },
          text: 'Bed empty at the half past check, front door open.',
          by: CALL_HANDLER,
        },
      ],
    },
    {
      sent: '+05:20',
      lines: [
        {
          at: '+05:18',
          code: 'DECISION',
          fields: { category: 'MISSING' },
          text: 'Second time tonight.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+05:21',
      lines: [
        {
          at: '+05:19',
          code: 'RISK',
          fields: { level: 'HIGH' },
          text: 'Exploitation is suspected; a car was seen.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+05:55',
      lines: [
        {
          at: '+05:52',
          code: 'ENQUIRY',
          text: 'Grey hatchback, part of the number taken by a neighbour.',
          by: CONSTABLE,
        },
      ],
    },
    {
      sent: '+06:48',
      lines: [{ at: '+06:45', code: 'ENQUIRY', text: 'Car traced to the coast road.', by: SERGEANT }],
    },
    {
      sent: '+07:36',
      lines: [
        {
          at: '+07:33',
          code: 'LOCATED',
          fields: { place: 'Coast road lay-by', wellBeingConfirmed: false },
          text: 'In the car. Not seen by an officer yet: passenger waved and drove on.',
          by: CONSTABLE,
        },
      ],
    },
  ],
};
