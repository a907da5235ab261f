import { CALL_HANDLER, CONSTABLE, DUTY_INSPECTOR, SERGEANT } from '../../night/story';
import type { Story } from '../../night/story';

/** Codes nobody has told us about. The child is on the board all the same. */
export const indigo: Story = {
  log: '0421',
  startedAt: '+01:40',
  category: 'MISSING-PERSON',
  grade: 'IMMEDIATE',
  location: { description: 'Common land, Northvale' },
  reportingPerson: { name: 'Alex Anybody', relationship: 'youth worker', telephone: '01632 960044' },
  persons: [
    {
      number: 1,
      givenName: 'Indigo',
      familyName: 'Pretend',
      dateOfBirth: 'about thirteen',
      sex: 'M',
      lookedAfter: true,
      responsibleAuthority: 'Ashbourne Council',
    },
  ],
  messages: [
    {
      sent: '+01:41',
      lines: [
        {
          at: '+01:40',
          code: 'REPORTED',
          fields: { lastSeenAt: '+01:15', lastSeenPlace: 'Bus stop by the common' },
          text: 'Ran off from the youth bus stop.',
          by: CALL_HANDLER,
        },
      ],
    },
    {
      sent: '+01:53',
      lines: [
        {
          at: '+01:51',
          code: 'DECISION',
          fields: { category: 'MISSING' },
          text: 'Young, dark, near water.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+01:54',
      lines: [
        {
          at: '+01:52',
          code: 'RISK',
          fields: { level: 'CRITICAL' },
          text: 'Graded on the trial scale.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+02:15',
      lines: [{ at: '+02:12', code: 'DRONE-UP', text: 'Air support over the common.', by: SERGEANT }],
    },
    {
      sent: '+03:05',
      header: {
        persons: [
          {
            number: 1,
            nominal: 'NV/0052004',
            givenName: 'Indigo',
            familyName: 'Pretend',
            dateOfBirth: '2013-07-02',
            sex: 'M',
            lookedAfter: true,
            responsibleAuthority: 'la:991',
            placement: 'With foster carer, Northvale',
          },
        ],
      },
      lines: [
        {
          at: '+03:00',
          code: 'ENQUIRY',
          text: 'Council rang: they hold him as looked after.',
          by: CONSTABLE,
        },
      ],
    },
    {
      sent: '+03:10',
      lines: [
        {
          at: '+03:08',
          code: 'RISK',
          fields: { level: 'HIGH' },
          text: 'As the standard scale has it.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+04:25',
      lines: [{ at: '+04:20', code: 'ENQUIRY', text: 'Common searched twice, nothing.', by: CONSTABLE }],
    },
    {
      sent: '+06:30',
      lines: [
        { at: '+06:25', code: 'ENQUIRY', text: 'Search adviser called in for first light.', by: SERGEANT },
      ],
    },
  ],
};
