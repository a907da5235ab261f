import { CALL_HANDLER, DUTY_INSPECTOR, SERGEANT } from '../../night/story';
import type { Story } from '../../night/story';

/** Absent, then missing, then away: found to be where he will not leave. */
export const corin: Story = {
  log: '0418',
  startedAt: '+01:05',
  category: 'MISSING-PERSON',
  grade: 'PRIORITY',
  location: { description: 'Supported lodgings, Merrow' },
  reportingPerson: { name: 'Bo Fictive', relationship: 'key worker', telephone: '01632 960022' },
  persons: [
    {
      number: 1,
      nominal: 'NV/0039120',
      givenName: 'Corin',
      familyName: 'Placeholder',
      dateOfBirth: '2010-01-30',
      sex: 'M',
      lookedAfter: true,
      responsibleAuthority: 'la:991',
      hostAuthority: 'la:992',
      placement: 'Supported lodgings, Merrow',
    },
  ],
  messages: [
    {
      sent: '+01:06',
      lines: [
        {
          at: '+01:05',
          code: 'REPORTED',
          fields: { lastSeenAt: '-03:30', lastSeenPlace: 'Kitchen of the lodgings' },
          text: 'Not in for the ten o’clock room check.',
          by: CALL_HANDLER,
        },
      ],
    },
    {
      sent: '+01:25',
      lines: [
        {
          at: '+01:23',
          code: 'DECISION',
          fields: { category: 'ABSENT' },
          text: 'Often late, has rung in before; key worker to ring round.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+02:40',
      lines: [
        {
          at: '+02:37',
          code: 'CONCERN',
          text: 'Key worker: nobody has heard from him, girlfriend’s mother does not answer.',
          by: CALL_HANDLER,
        },
      ],
    },
    {
      sent: '+02:49',
      lines: [
        {
          at: '+02:46',
          code: 'DECISION',
          fields: { category: 'MISSING' },
          text: 'Whereabouts not known after enquiries.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+02:50',
      lines: [
        {
          at: '+02:48',
          code: 'RISK',
          fields: { level: 'MEDIUM' },
          text: 'Sixteen, known to local officers.',
          by: DUTY_INSPECTOR,
        },
      ],
    },
    {
      sent: '+03:58',
      lines: [
        {
          at: '+03:55',
          code: 'DECISION',
          fields: { category: 'AWAY' },
          text: 'Known adult confirms by landline that he is there and well; he refuses to leave tonight.',
          by: SERGEANT,
        },
      ],
    },
    {
      sent: '+04:05',
      lines: [{ at: '+04:02', code: 'NOTE', text: 'Key worker will collect him at eight.', by: SERGEANT }],
    },
  ],
};
