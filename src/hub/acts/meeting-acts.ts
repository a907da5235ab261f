import type { ActName } from '../../access/act-name';
import type { MeetingActionSet, MeetingKind } from '../../model/agency-fact/meeting-facts';
import type { AgencyId } from '../../model/agency/agency-id';
import type { CalendarDate, Instant } from '../../model/time/occurred';

interface OfChild<Name extends ActName> {
  readonly name: Name;
  /** Made up by the caller and repeated when they ask again for the same. */
  readonly key: string;
  readonly childId: string;
}

/** A meeting of a child's record: whoever called it, and their reference. */
export interface MeetingNamed {
  readonly convenedBy: AgencyId;
  readonly reference: string;
}

/** Calls a meeting on a child, or calls it again for another time or with others. */
export interface ConveneMeeting extends OfChild<'convene-meeting'> {
  /** `null` for a new one: the hub makes one up. The same for several children is one meeting with a record of each. */
  readonly reference: string | null;
  readonly missingEpisodeId: string | null;
  readonly of: MeetingKind;
  /** When it is to be held (UTC). */
  readonly at: Instant;
  readonly invited: readonly AgencyId[];
  readonly roles: readonly string[];
  readonly chair: string | null;
}

/** It was held; `at` is now when left out. */
export interface RecordMeetingHeld extends OfChild<'record-meeting-held'>, MeetingNamed {
  readonly at: Instant | null;
  readonly attended: readonly AgencyId[];
  readonly outcome: string | null;
}

/** It is called off, or held although the child is back: either needs a reason (WM). */
export interface SettleMeeting extends OfChild<'cancel-meeting' | 'hold-meeting'>, MeetingNamed {
  readonly reason: string;
}

/** A decision of it, under an item of the agenda by the protocol's code. */
export interface RecordMeetingDecision extends OfChild<'record-meeting-decision'>, MeetingNamed {
  readonly item: string;
  readonly decision: string;
}

/** An action of it, whole. */
export interface SetMeetingAction
  extends
    OfChild<'set-meeting-action'>,
    MeetingNamed,
    Pick<MeetingActionSet, 'action' | 'what' | 'owner' | 'state'> {
  readonly dueOn: CalendarDate | null;
  /** The revision the caller was shown; 0 for an action that is new. */
  readonly expectedRevision: number;
}

/** Something done to a meeting that was called. */
export type CalledMeetingAct = RecordMeetingHeld | SettleMeeting | RecordMeetingDecision | SetMeetingAction;

/** Something done about meetings. */
export type MeetingAct = ConveneMeeting | CalledMeetingAct;
