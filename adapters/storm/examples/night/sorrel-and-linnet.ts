import { CALL_HANDLER, CONSTABLE, DUTY_INSPECTOR, SERGEANT } from '../../night/story';
import type { Story } from '../../night/story';

/** Two children gone together in one log; one comes back. */
export const sorrelAndLinnet: Story = {
  log: '0426',
  startedAt: '+02:10',
  category: 'MISSING-PERSON',
  grade: 'PRIORITY',
  location: { description: 'Larkrise House, Merrow' },
  reportingPerson: { name: 'Pat Placeholder', relationship: 'residential worker', telephone: '01632 960001' },
  persons: [
    {
      number: 1,
      nominal: 'NV/0051177',
      givenName: 'Sorrel',
      familyName: 'Invented',
      dateOfBirth: '2011-01-20',
      sex: 'F',
      lookedAfter: true,
      responsibleAuthority: 'la:991',
      hostAuthority: 'la:992',
      placement: 'Larkrise House, Merrow',
    },
    {
      number: 2,
      nominal: 'NV/0051290',
      givenName: 'Linnet',
      familyName: 'Notreal',
      dateOfBirth: '2012-12-12',
      sex: 'F',
      lookedAfter: true,
      responsibleAuthority: 'la:992',
      placement: 'Larkrise House, Merrow',
    },
  ],
  messages: [
    {
      sent: '+02:11',
      lines: [
        {
          at: '+02:10',
          code: 'REPORTED',
          about: [1, 2],
          fields: { lastSeenAt: '+01:30', lastSeenPlace: 'Upstairs landing' },
          text: 'Both gone from their rooms, window open.',
          by: CALL_HANDLER,
        },
      ],
    },
    {
      sent: '+02:28',
      lines: [
        {
          at: '+02:26',
          code: 'DECISION',
          about: [1, 2],
          fields: { category: 'MISSING' },
          text: 'Together, no contact, late.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+02:30',
      lines: [
        {
          at: '+02:28',
          code: 'RISK',
          about: [1],
          fields: { level: 'MEDIUM' },
          text: 'Older, has been in contact before.',
          by: DUTY_INSPECTOR,
        },
        {
          at: '+02:28',
          code: 'RISK',
          about: [2],
          fields: { level: 'HIGH' },
          text: 'Needs medicine at midnight.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+03:20',
      lines: [
        {
          at: '+03:16',
          code: 'ENQUIRY',
          about: [1, 2],
          text: 'Seen together at the petrol station.',
          by: CONSTABLE,
        },
      ],
    },
    {
      sent: '+04:15',
      lines: [
        {
          at: '+04:11',
          code: 'RETURNED',
          about: [1],
          fields: { to: 'Larkrise House, Merrow' },
          text: 'Walked in alone, says they parted at the park.',
          by: CALL_HANDLER,
        },
      ],
    },
    {
      sent: '+04:32',
      lines: [
        { at: '+04:30', code: 'CONCERN', about: [2], text: 'Midnight medicine not taken.', by: CALL_HANDLER },
      ],
    },
    {
      sent: '+05:02',
      lines: [
        { at: '+05:00', code: 'ENQUIRY', about: [2], text: 'Park searched; hospital rung.', by: SERGEANT },
      ],
    },
    {
      sent: '+07:12',
      lines: [
        {
          at: '+07:08',
          code: 'LOCATED',
          about: [2],
          fields: { place: 'Park bandstand', wellBeingConfirmed: true },
          text: 'Asleep in the bandstand, medicine given by paramedic.',
          by: CONSTABLE,
        },
      ],
    },
  ],
};
