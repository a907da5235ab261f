import type { FactKey } from '../agency-fact/agency-fact';
import type { Coded } from '../agency-fact/coded';
import type { MeetingKind } from '../agency-fact/meeting-facts';
import type { AgencyId } from '../agency/agency-id';
import type { Asserted, Assertion } from '../child/asserted';
import type { CalendarDate, Instant, Occurred } from '../time/occurred';

/** Where a meeting stands. A meeting nobody is known to have called is `unconvened`: what is said of it came first. */
export type MeetingStatus = 'unconvened' | 'convened' | 'held' | 'cancelled';

/** An entry of the protocol's list for a meeting. */
export interface MeetingEntry {
  readonly key: string;
  readonly says: string;
  readonly source: string;
}

/** A decision, under an item of the agenda. */
export interface MeetingDecision {
  readonly item: Coded<string>;
  readonly decision: string;
  readonly by: AgencyId;
  readonly occurred: Occurred;
  readonly fact: FactKey;
}

/** One agency's version of an action. */
export interface ActionVersion {
  readonly revision: number;
  readonly what: string;
  readonly owner: AgencyId;
  /** The day by which it is to be done, in London's calendar; `null` when none was set. */
  readonly dueOn: CalendarDate | null;
  readonly state: 'open' | 'done' | 'dropped';
}

/** An action of a meeting: the version shown is the one of the highest revision. */
export interface MeetingAction {
  readonly action: string;
  readonly shown: Assertion<ActionVersion>;
  /** Each agency's latest version, in agency order. */
  readonly versions: readonly Assertion<ActionVersion>[];
  /** Two agencies wrote different things as the same revision: both are kept, and a person must look. */
  readonly contradicted: boolean;
}

/** What is to be decided of a meeting called for a child who is back since (WM). */
export type HoldOrCancel = 'to-decide' | 'hold' | null;

/** A meeting about one child. Children discussed together have a record each, and nothing of one stands in another's. */
export interface MeetingState {
  /** The part of its scope that names it, for instance `la-383_S17`: see `meetingScopeId`. `null` when its reference makes none. */
  readonly scopeId: string | null;
  readonly convenedBy: AgencyId;
  readonly reference: string;
  /** Founding key of the missing episode it is on; `null` while none is known. */
  readonly episode: FactKey | null;
  readonly of: Coded<MeetingKind> | null;
  readonly status: MeetingStatus;
  /** When it is, or was to be, held (UTC). */
  readonly at: Instant | null;
  readonly convenedAt: Occurred | null;
  readonly chair: string | null;
  readonly invited: readonly AgencyId[];
  /** Parts that those invited play, by the protocol's code. */
  readonly roles: readonly string[];
  /** Whom the protocol has at such a meeting and nobody invited. */
  readonly lacking: readonly MeetingEntry[];
  readonly agenda: readonly MeetingEntry[];
  /** Clocks that tell when such a meeting is due, by rule. */
  readonly clocks: readonly string[];
  readonly holdOrCancel: HoldOrCancel;
  readonly held: Asserted<{ readonly attended: readonly AgencyId[]; readonly outcome: Coded<string> | null }>;
  readonly cancelled: Assertion<{ readonly reason: string }> | null;
  readonly decisions: readonly MeetingDecision[];
  readonly actions: readonly MeetingAction[];
}
