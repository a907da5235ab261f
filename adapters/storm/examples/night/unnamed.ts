import { CALL_HANDLER, CONSTABLE, DUTY_INSPECTOR, SERGEANT } from '../../night/story';
import type { Story } from '../../night/story';

/** Nobody knows yet who this is. Live at once, and put before a person. */
export const unnamed: Story = {
  log: '0441',
  startedAt: '+06:15',
  category: 'MISSING-PERSON',
  grade: 'IMMEDIATE',
  location: { description: 'Northvale bus station' },
  reportingPerson: { name: 'Lee Unreal', relationship: 'bus driver', telephone: '01632 960077' },
  persons: [{ number: 1 }],
  messages: [
    {
      sent: '+06:16',
      lines: [
        {
          at: '+06:15',
          code: 'REPORTED',
          fields: { lastSeenAt: '+06:05', lastSeenPlace: 'Stand C' },
          text: 'Boy of about twelve, ran when asked for his fare; said he is in care and not going back.',
          by: CALL_HANDLER,
        },
      ],
    },
    {
      sent: '+06:33',
      lines: [
        {
          at: '+06:30',
          code: 'DECISION',
          fields: { category: 'MISSING' },
          text: 'A child, alone at night, name unknown.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+06:34',
      lines: [
        {
          at: '+06:31',
          code: 'RISK',
          fields: { level: 'HIGH' },
          text: 'Nothing known: treated as high.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+07:20',
      lines: [
        {
          at: '+07:16',
          code: 'ENQUIRY',
          text: 'Driver of the last bus saw him walking north.',
          by: CONSTABLE,
        },
      ],
    },
    {
      sent: '+08:05',
      lines: [
        {
          at: '+08:00',
          code: 'ENQUIRY',
          text: 'Both councils’ out-of-hours teams asked whom they are missing.',
          by: SERGEANT,
        },
      ],
    },
  ],
};
