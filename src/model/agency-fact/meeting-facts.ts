import type { AgencyId } from '../agency/agency-id';
import type { CalendarDate, Instant } from '../time/occurred';
import type { EpisodePointer } from './care-facts';
import type { Coded } from './coded';

/** Which meeting: the convening agency's own reference, and that agency, name it. */
interface OfMeeting {
  readonly meeting: string;
  readonly convenedBy: AgencyId;
}

/** A strategy meeting is on a child who is missing (WM); a missing safety meeting on one who goes repeatedly (WY 9). */
export const MEETING_KINDS = ['strategy', 'missing-safety'] as const;

/** One of those kinds. */
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** A meeting is called. An existing meeting may serve (WY 9). Whoever is invited may see the joint picture for it. */
export interface MeetingConvened extends OfMeeting {
  readonly kind: 'meeting-convened';
  readonly of: Coded<MeetingKind>;
  readonly episode?: EpisodePointer;
  /** When it is held (UTC). */
  readonly at: Instant;
  readonly invited: readonly AgencyId[];
  /** The part each plays, by the protocol's code, for instance `police-missing-person-co-ordinator`. */
  readonly roles?: readonly string[];
  readonly chair?: string;
}

/** It was held, and what came of it in one word of the protocol's list. */
export interface MeetingHeld extends OfMeeting {
  readonly kind: 'meeting-held';
  readonly attended?: readonly AgencyId[];
  readonly outcome?: Coded<string>;
}

/** It is not held: the child is back and a person so decides, with a reason (WM). */
export interface MeetingCancelled extends OfMeeting {
  readonly kind: 'meeting-cancelled';
  readonly reason: string;
}

/** A decision of the meeting, under an item of its agenda by the protocol's code. */
export interface MeetingDecided extends OfMeeting {
  readonly kind: 'meeting-decided';
  readonly item: Coded<string>;
  readonly decision: string;
}

/** An action with its owner and day. A later one of the same `action` replaces it; `revision` counts them from 1. */
export interface MeetingActionSet extends OfMeeting {
  readonly kind: 'meeting-action-set';
  readonly action: string;
  readonly revision: number;
  readonly what: string;
  readonly owner: AgencyId;
  readonly dueOn?: CalendarDate;
  readonly state: 'open' | 'done' | 'dropped';
}

/** Everything said of a meeting about one child: children discussed together have a record each. */
export type MeetingFact =
  MeetingConvened | MeetingHeld | MeetingCancelled | MeetingDecided | MeetingActionSet;
