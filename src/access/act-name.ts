/** What a person may do through the hub. An agreement lists those of its role; what it does not list is refused. */
export const ACT_NAMES = [
  'set-risk-level',
  'record-located',
  'record-returned',
  'update-philomena-profile',
  'state-plan',
  'review-plan',
  'challenge-plan',
  'record-interview-step',
  'record-debrief',
  'record-interview-refusal',
  'record-prevention-interview',
  'record-prevention-interview-not-held',
  'record-carers-return',
  'convene-meeting',
  'record-meeting-held',
  'cancel-meeting',
  'hold-meeting',
  'record-meeting-decision',
  'set-meeting-action',
  'acknowledge-notification',
  'record-telling',
  'bar-telling',
  'link-children',
  'unlink-children',
] as const;

export type ActName = (typeof ACT_NAMES)[number];
