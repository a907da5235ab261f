import { CALL_HANDLER, DUTY_INSPECTOR } from '../../night/story';
import type { Story } from '../../night/story';

/** A report made in error. */
export const zoe: Story = {
  log: '0433',
  startedAt: '+03:30',
  category: 'MISSING-PERSON',
  grade: 'PRIORITY',
  location: { description: 'Northvale leisure centre' },
  reportingPerson: { name: 'Kim Conjured', relationship: 'aunt', telephone: '01632 960066' },
  persons: [
    { number: 1, givenName: 'Zoë', familyName: 'Łęczna-Sample', dateOfBirth: '2013-04-04', sex: 'F' },
  ],
  messages: [
    {
      sent: '+03:31',
      lines: [
        {
          at: '+03:30',
          code: 'REPORTED',
          fields: { lastSeenAt: '+03:00', lastSeenPlace: 'Changing rooms' },
          text: 'Not at the pick-up point after swimming.',
          by: CALL_HANDLER,
        },
      ],
    },
    {
      sent: '+03:38',
      lines: [
        {
          at: '+03:36',
          code: 'DECISION',
          fields: { category: 'MISSING' },
          text: 'Young child.',
          by: DUTY_INSPECTOR,
        },
        { at: '+03:36', code: 'RISK', fields: { level: 'HIGH' }, text: 'Age.', by: DUTY_INSPECTOR },
      ],
    },
    {
      sent: '+03:47',
      lines: [
        {
          at: '+03:45',
          code: 'CANCELLED',
          text: 'Had been collected by her father as arranged.',
          by: CALL_HANDLER,
        },
      ],
    },
    {
      sent: '+03:52',
      lines: [{ at: '+03:50', code: 'CLOSED', fields: { closure: 'CANCELLED' }, by: CALL_HANDLER }],
    },
  ],
};
