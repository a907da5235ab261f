import { MEETING_KINDS } from '../../model/agency-fact/meeting-facts';
import type { MeetingKind } from '../../model/agency-fact/meeting-facts';
import type { MeetingRule } from '../../model/protocol/meeting-rule';
import { isNone } from './protocol-file';
import type { MeetingInFile, ProtocolFile } from './protocol-file';
import { readItems } from './read-interviews';

export function readMeetings({ meetings }: ProtocolFile): readonly MeetingRule[] {
  if (meetings === undefined || isNone(meetings)) return [];
  return MEETING_KINDS.flatMap((kind) => {
    const meeting = meetings[kind];
    return meeting === undefined ? [] : [readMeeting(kind, meeting)];
  });
}

function readMeeting(key: MeetingKind, meeting: MeetingInFile): MeetingRule {
  return {
    ...meeting,
    key,
    clocks: meeting.clocks ?? [],
    withinWorkingDays: meeting.withinWorkingDays ?? null,
    members: readItems(meeting.members).map((member) => ({ ...member, when: member.when ?? [] })),
    agenda: readItems(meeting.agenda).map((item) => ({ ...item, when: item.when ?? [] })),
  };
}
