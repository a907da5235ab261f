import type { MeetingKind } from '../agency-fact/meeting-facts';
import type { ChecklistItem } from './checklist';
import type { Condition, DutyRole, Sourced } from './vocabulary';

/** Who must be asked to a meeting, by the part they play. All that `when` names must hold, or they need not be. */
export interface MeetingMember extends ChecklistItem {
  readonly when: readonly Condition[];
}

/** An item of what is dealt with; all that `when` names must hold, or it is not on the agenda. */
export type AgendaItem = MeetingMember;

/** A kind of meeting, as a protocol has it. */
export interface MeetingRule extends Sourced {
  readonly key: MeetingKind;
  readonly says: string;
  /** The clocks of the same protocol that tell when one is due, by key. */
  readonly clocks: readonly string[];
  readonly chair: DutyRole;
  /** Working days within which it is held once it is due, as the source words it; the clock counts them. */
  readonly withinWorkingDays: number | null;
  /** Days after it was held for which its members still see the child: actions go on. */
  readonly memberDays: number;
  readonly members: readonly MeetingMember[];
  readonly agenda: readonly AgendaItem[];
}
