import { agencyId } from '../../src/model/agency/agency-id';
import type { AgencyId } from '../../src/model/agency/agency-id';
import type { MeetingConvened } from '../../src/model/agency-fact/meeting-facts';
import { notUnderstood, statement } from '../kit/statement';
import type { Statement } from '../kit/statement';
import { readDay, readWhen } from './days';
import { episodeOf } from './episode-pointer';
import type { RowOwner } from './episode-pointer';
import { actionState, agendaItem, meetingKind, meetingOutcome, meetingRole } from './meeting-codes';
import type { OfMeeting, WireMeeting, WireMeetingAction, WireMeetingDecision } from './meeting-wire';
import { agenciesOf, whenOf } from './read-row';
import { fieldsOf } from './section';
import type { Section, TimedStatement } from './section';

/** A meeting on the child as it now stands: called, held or called off. Its decisions and actions are rows of their own. */
export function meetingSection(row: WireMeeting, owner: RowOwner): Section {
  const named = meetingNamed(row, owner);
  return {
    ...row,
    place: `meeting/${named.place}`,
    content: fieldsOf(row, [
      'convened_by',
      'meeting',
      'convened_at',
      'meets_at',
      'invited',
      'roles',
      'chair',
      'held_at',
      'attended',
      'outcome',
      'cancelled_at',
      'cancelled_reason',
      'miss_table_id',
      'force',
      'log',
      'purge',
    ]),
    said:
      named.of === null
        ? named.unread
        : [...called(row, named.of, owner), ...held(row, named.of), ...calledOff(row, named.of)],
  };
}

/** A decision, under an item of the agenda. */
export function meetingDecisionSection(row: WireMeetingDecision, owner: RowOwner): Section {
  const named = meetingNamed(row, owner);
  const { at, unread } = whenOf('decided_at', row.decided_at);
  const item = agendaItem(row.item);
  return {
    ...row,
    place: `meeting-decision/${named.place}/${row.id}`,
    content: fieldsOf(row, ['convened_by', 'item', 'decision', 'decided_at', 'purge']),
    said:
      named.of === null
        ? named.unread
        : [
            { ...statement({ kind: 'meeting-decided', ...named.of, item, decision: row.decision }), ...at },
            ...unread,
          ],
  };
}

/** An action with its owner and day. One whose owner nobody can read is the caller's until somebody says whose it is. */
export function meetingActionSection(row: WireMeetingAction, owner: RowOwner): Section {
  const named = meetingNamed(row, owner);
  return {
    ...row,
    place: `meeting-action/${named.place}/${row.action_id}`,
    content: fieldsOf(row, ['convened_by', 'revision', 'what', 'owner', 'due_on', 'state', 'purge']),
    said: named.of === null ? named.unread : actionSet(row, named.of),
  };
}

function actionSet(row: WireMeetingAction, of: MeetingName): readonly Statement[] {
  const owner = agencyId(row.owner.trim().toLowerCase());
  const dueOn = row.due_on === undefined ? null : readDay(row.due_on);
  const state = actionState(row.state ?? 'OPEN');
  return [
    statement({
      kind: 'meeting-action-set',
      ...of,
      action: row.action_id,
      revision: row.revision ?? 1,
      what: row.what,
      owner: owner ?? of.convenedBy,
      ...(dueOn === null ? {} : { dueOn }),
      state: state.recognised ? state.value : 'open',
    }),
    ...(owner === null ? [notUnderstood('owner', row.owner)] : []),
    ...(row.due_on === undefined || dueOn !== null ? [] : [notUnderstood('due_on', row.due_on)]),
    ...(state.recognised ? [] : [notUnderstood('state', state.given)]),
  ];
}

type MeetingName = Pick<MeetingConvened, 'meeting' | 'convenedBy'>;

interface Named {
  /** `null` when nobody can tell who called it. */
  readonly of: MeetingName | null;
  readonly place: string;
  readonly unread: readonly Statement[];
}

function meetingNamed({ meeting_id: meeting, convened_by: given }: OfMeeting, { agency }: RowOwner): Named {
  const caller: AgencyId | null = given === undefined ? agency : agencyId(given.trim().toLowerCase());
  const by = given === undefined ? agency : given.trim().toLowerCase();
  return {
    of: caller === null ? null : { meeting, convenedBy: caller },
    place: `${by}/${meeting}`,
    unread: caller === null ? [notUnderstood('convened_by', given ?? '')] : [],
  };
}

/** Only a row that says when the meeting is calls it: another agency's meeting is called by that agency. */
function called(row: WireMeeting, of: MeetingName, owner: RowOwner): readonly TimedStatement[] {
  if (row.meets_at === undefined) return [];
  const meets = readWhen(row.meets_at);
  if (meets === null) return [notUnderstood('meets_at', row.meets_at)];
  const invited = agenciesOf('invited', row.invited);
  const roles = (row.roles ?? []).map(meetingRole);
  const episode = episodeOf(row, owner);
  const when = whenOf('convened_at', row.convened_at);
  const body: MeetingConvened = {
    kind: 'meeting-convened',
    ...of,
    of: meetingKind(row.meeting ?? 'no kind given'),
    ...episode.of,
    at: meets.start,
    invited: invited.agencies,
    ...(row.roles === undefined
      ? {}
      : { roles: roles.flatMap((role) => (role.recognised ? [role.value] : [])) }),
    ...(row.chair === undefined ? {} : { chair: row.chair }),
  };
  return [
    { ...statement(body), ...when.at },
    ...(meets.precision === 'date' ? [notUnderstood('meets_at', row.meets_at)] : []),
    ...invited.unread,
    ...roles.flatMap((role, index) => (role.recognised ? [] : [notUnderstood(`roles/${index}`, role.given)])),
    ...episode.unread,
    ...when.unread,
  ];
}

function held(row: WireMeeting, of: MeetingName): readonly TimedStatement[] {
  if (row.held_at === undefined) return [];
  const when = whenOf('held_at', row.held_at);
  const attended = agenciesOf('attended', row.attended);
  const body = statement({
    kind: 'meeting-held',
    ...of,
    ...(row.attended === undefined ? {} : { attended: attended.agencies }),
    ...(row.outcome === undefined ? {} : { outcome: meetingOutcome(row.outcome) }),
  });
  return [{ ...body, ...when.at }, ...attended.unread, ...when.unread];
}

/** Called off without a reason is still off; the reason is then asked for. */
function calledOff(row: WireMeeting, of: MeetingName): readonly TimedStatement[] {
  if (row.cancelled_at === undefined && row.cancelled_reason === undefined) return [];
  const when = whenOf('cancelled_at', row.cancelled_at);
  const reason = row.cancelled_reason ?? '';
  return [
    { ...statement({ kind: 'meeting-cancelled', ...of, reason }), ...when.at },
    ...(row.cancelled_reason === undefined ? [notUnderstood('cancelled_reason', 'no reason given')] : []),
    ...when.unread,
  ];
}
