import { codeTable, ownWords } from '../kit/code-table';
import type { MeetingKind } from '../../src/model/agency-fact/meeting-facts';

export const meetingKind = codeTable<MeetingKind>({
  'STRATEGY MEETING': 'strategy',
  'STRATEGY DISCUSSION': 'strategy',
  'MISSING SAFETY MEETING': 'missing-safety',
});

/** The parts that the protocols have people play at meetings. */
export const meetingRole = ownWords([
  'social-worker',
  'carer',
  'independent-reviewing-officer',
  'police-missing-person-co-ordinator',
  'neighbourhood-officer',
  'public-protection',
  'public-protection-exploitation',
  'education',
  'family',
  'health',
  'designated-health-professional',
  'others-with-information',
  'social-care',
  'police',
]);

/** The items of the protocols' agendas. */
export const agendaItem = ownWords([
  'share',
  'needed',
  'actions',
  'legal',
  'recovery-order',
  'once-located',
  'media',
  'prevention',
  'review',
  'push-and-pull',
  'action-taken',
  'patterns',
  'return-interviewer',
  'views',
  'safe-to-return',
  'plans',
  'record',
  'cp-is-alert',
]);

/** What came of a meeting. No source has a list; this one is the project's. */
export const meetingOutcome = ownWords(['plan-agreed', 'another-meeting', 'section-47', 'no-further-action']);

export const actionState = codeTable<'open' | 'done' | 'dropped'>({
  OPEN: 'open',
  DONE: 'done',
  DROPPED: 'dropped',
});
