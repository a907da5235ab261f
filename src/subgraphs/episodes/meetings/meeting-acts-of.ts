import type {
  ConveneMeeting,
  RecordMeetingDecision,
  RecordMeetingHeld,
  SetMeetingAction,
  SettleMeeting,
} from '../../../hub/acts/meeting-acts';
import { agencyId } from '../../../model/agency/agency-id';
import type { AgencyId } from '../../../model/agency/agency-id';
import { isMeetingReference } from '../../../model/meeting/meeting-scope-id';
import { calendarDate } from '../../../model/time/calendar-date';
import type { CalendarDate } from '../../../model/time/occurred';
import {
  badInput,
  instantOf,
  keyOf,
  optionalInstant,
  optionalText,
  optionalTexts,
  textOf,
} from '../../kit/act-input';
import type {
  ConveneMeetingInput,
  RecordMeetingDecisionInput,
  RecordMeetingHeldInput,
  SetMeetingActionInput,
  SettleMeetingInput,
} from './meeting-act-inputs';
import { readMeetingId } from './meeting-id';
import type { MeetingIdParts } from './meeting-id';

const LONGEST_NAME = 80;
const MOST_AGENCIES = 50;

/** Inputs as acts: what cannot be read is refused by its name. */
export function conveneMeetingOf(input: ConveneMeetingInput): ConveneMeeting {
  const reference = input.reference ?? null;
  if (reference !== null && !isMeetingReference(reference)) throw badInput('reference', 'is no reference');
  return {
    name: 'convene-meeting',
    key: keyOf(input.key),
    childId: input.childId,
    missingEpisodeId: input.missingEpisodeId ?? null,
    reference,
    of: input.kind,
    at: instantOf('at', input.at),
    invited: agenciesOf('invited', input.invited),
    roles: optionalTexts('roles', input.roles) ?? [],
    chair: optionalText('chair', input.chair),
  };
}

export function meetingHeldOf(input: RecordMeetingHeldInput): RecordMeetingHeld {
  return {
    name: 'record-meeting-held',
    ...placed(input),
    at: optionalInstant('at', input.at),
    attended: agenciesOf('attended', input.attended ?? []),
    outcome: optionalText('outcome', input.outcome),
  };
}

export function settledOf(name: SettleMeeting['name'], input: SettleMeetingInput): SettleMeeting {
  return { name, ...placed(input), reason: textOf('reason', input.reason) };
}

export function decisionOf(input: RecordMeetingDecisionInput): RecordMeetingDecision {
  return {
    name: 'record-meeting-decision',
    ...placed(input),
    item: textOf('item', input.item, LONGEST_NAME),
    decision: textOf('decision', input.decision),
  };
}

export function actionOf(input: SetMeetingActionInput): SetMeetingAction {
  if (input.expectedRevision < 0) throw badInput('expectedRevision', 'is below 0');
  return {
    name: 'set-meeting-action',
    ...placed(input),
    action: textOf('action', input.action, LONGEST_NAME),
    expectedRevision: input.expectedRevision,
    what: textOf('what', input.what),
    owner: agencyOf('owner', input.owner),
    dueOn: dayOf(input.dueOn ?? null),
    state: input.state,
  };
}

function placed({
  key,
  meetingId,
}: Pick<RecordMeetingHeldInput, 'key' | 'meetingId'>): MeetingIdParts & { readonly key: string } {
  const parts = readMeetingId(meetingId);
  if (parts === null) throw badInput('meetingId', "is no meeting's id");
  return { key: keyOf(key), ...parts };
}

function agenciesOf(name: string, ids: readonly string[]): readonly AgencyId[] {
  if (ids.length > MOST_AGENCIES) throw badInput(name, `has more than ${MOST_AGENCIES} entries`);
  return ids.map((id) => agencyOf(name, id));
}

function agencyOf(name: string, id: string): AgencyId {
  const agency = agencyId(id);
  if (agency === null) throw badInput(name, "is no agency's id");
  return agency;
}

function dayOf(text: string | null): CalendarDate | null {
  if (text === null) return null;
  const day = calendarDate(text);
  if (day === null) throw badInput('dueOn', 'is no day');
  return day;
}
