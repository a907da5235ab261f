import { CALL_HANDLER, DUTY_INSPECTOR } from '../../night/story';
import type { Story } from '../../night/story';

/** A response still delayed when the night's telling ends, with its review ahead. */
export const rowan: Story = {
  log: '0448',
  startedAt: '+08:10',
  category: 'MISSING-PERSON',
  grade: 'SCHEDULED',
  location: { description: 'Beechcroft, Ashbourne' },
  reportingPerson: {
    name: 'Sam Sample-Smith',
    relationship: 'home manager',
    telephone: '01632 960031',
  },
  persons: [
    {
      number: 1,
      nominal: 'NV/0053318',
      givenName: 'Rowan',
      familyName: 'Supposed',
      dateOfBirth: '2011-08-19',
      sex: 'M',
      lookedAfter: true,
      responsibleAuthority: 'la:991',
      placement: 'Beechcroft, Ashbourne',
    },
  ],
  messages: [
    {
      sent: '+08:11',
      lines: [
        {
          at: '+08:10',
          code: 'REPORTED',
          fields: { lastSeenAt: '+07:55', lastSeenPlace: 'Back door' },
          text: 'Not at early breakfast before his paper round; may have left without saying.',
          by: CALL_HANDLER,
        },
      ],
    },
    {
      sent: '+08:24',
      lines: [
        {
          at: '+08:22',
          code: 'DELAY',
          fields: { reviewAt: '+10:00' },
          text: 'Newsagent not open yet to ask; home manager will ring when it is.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+08:41',
      lines: [
        {
          at: '+08:38',
          code: 'CONCERN',
          text: 'Home manager asks whom to ring if the inspector does not ring back.',
          by: CALL_HANDLER,
        },
      ],
    },
  ],
};
