import { CALL_HANDLER, CONSTABLE, DUTY_INSPECTOR } from '../../night/story';
import type { Story } from '../../night/story';

/** A delayed response, reviewed when due, and then a missing child. */
export const tamsin: Story = {
  log: '0415',
  startedAt: '+00:35',
  category: 'MISSING-PERSON',
  grade: 'PRIORITY',
  location: { description: 'Foster placement, Ashbourne' },
  reportingPerson: { name: 'Ira Imaginary', relationship: 'foster carer', telephone: '01632 960014' },
  persons: [
    {
      number: 1,
      nominal: 'NV/0050931',
      givenName: 'Tamsin',
      familyName: 'Testcase',
      dateOfBirth: '2012-03-17',
      sex: 'F',
      lookedAfter: true,
      responsibleAuthority: 'la:991',
      placement: 'With foster carer, Ashbourne',
    },
  ],
  messages: [
    {
      sent: '+00:36',
      lines: [
        {
          at: '+00:35',
          code: 'REPORTED',
          fields: { lastSeenAt: '-02:00', lastSeenPlace: 'School gate' },
          text: 'Twenty minutes late from drama club, telephone off.',
          by: CALL_HANDLER,
        },
      ],
    },
    {
      sent: '+00:50',
      lines: [
        {
          at: '+00:49',
          code: 'DELAY',
          fields: { reviewAt: '+01:50' },
          text: 'Carer has not yet rung the club or the friend’s mother; to be looked at again in an hour.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+01:20',
      lines: [
        {
          at: '+01:18',
          code: 'NOTE',
          text: 'Carer rang back: club closed at five, friend went home alone.',
          by: CALL_HANDLER,
        },
      ],
    },
    {
      sent: '+01:49',
      lines: [
        {
          at: '+01:47',
          code: 'DECISION',
          fields: { category: 'MISSING' },
          text: 'Reviewed: reasonable enquiries done, still not home, dark.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+01:51',
      lines: [
        {
          at: '+01:50',
          code: 'RISK',
          fields: { level: 'MEDIUM' },
          text: 'First time, young for her age.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+02:20',
      lines: [
        {
          at: '+02:16',
          code: 'ENQUIRY',
          text: 'Friend’s address visited; saw her at the arcade at six.',
          by: CONSTABLE,
        },
      ],
    },
    {
      sent: '+02:55',
      lines: [
        {
          at: '+02:53',
          code: 'LOCATED',
          fields: { place: 'Arcade, High Street', wellBeingConfirmed: true },
          text: 'With two older girls, well, a little scared of going home late.',
          by: CONSTABLE,
        },
      ],
    },
    {
      sent: '+03:19',
      lines: [
        { at: '+03:15', code: 'RETURNED', fields: { to: 'Foster placement, Ashbourne' }, by: CONSTABLE },
      ],
    },
    {
      sent: '+03:35',
      lines: [
        {
          at: '+03:25',
          code: 'PREVENTION',
          fields: {
            safeAndWell: true,
            concern: false,
            why: 'The arcade was more fun than the bus.',
            where: 'The arcade',
          },
          by: CONSTABLE,
        },
      ],
    },
    {
      sent: '+03:40',
      lines: [{ at: '+03:38', code: 'CLOSED', fields: { closure: 'MISSING-PERSON' }, by: CALL_HANDLER }],
    },
  ],
};
