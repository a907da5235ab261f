import type { MeetingActionSet, MeetingKind } from '../../../model/agency-fact/meeting-facts';
import type { HoldOrCancel, MeetingStatus } from '../../../model/meeting/meeting-state';
import { wordsEnum } from '../../kit/enum-names';

export const MeetingKindEnum = wordsEnum<MeetingKind>('MeetingKind', 'Why agencies meet on a child.', {
  strategy: 'On a child who is missing (WM).',
  'missing-safety': 'On a child who is absent, away or missing repeatedly (WY 9).',
});

export const MeetingStatusEnum = wordsEnum<MeetingStatus>('MeetingStatus', 'Where a meeting stands.', {
  unconvened: 'Something is told of it, and nobody is known to have called it.',
  convened: 'It is called.',
  held: 'It was held.',
  cancelled: 'It was called off.',
});

export const HoldOrCancelEnum = wordsEnum<NonNullable<HoldOrCancel>>(
  'HoldOrCancel',
  'Whether a meeting is held although the child is back: a person decides, with a reason (WM).',
  { 'to-decide': 'Nobody has decided yet.', hold: 'It is held all the same.' },
);

export type ActionState = MeetingActionSet['state'];

export const MeetingActionStateEnum = wordsEnum<ActionState>(
  'MeetingActionState',
  'Where an action stands.',
  { open: 'To be done.', done: 'Done.', dropped: 'No longer to be done.' },
);
