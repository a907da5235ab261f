import type { AgencyId } from '../../model/agency/agency-id';
import type { Telling, TellingRoute } from '../../model/telling/telling';
import type { Coded } from '../../model/agency-fact/coded';
import type { Instant, Occurred } from '../../model/time/occurred';
import type { Guarded } from './guarded';

/** That somebody was told: when, by which agency, and how if that was said. */
export interface TellingDone {
  readonly at: Occurred;
  readonly by: AgencyId;
  readonly route: Coded<TellingRoute> | null;
}

/** Why somebody is not told: since when, by whose decision; `rationale` is `null` when it stands on their record. */
export interface TellingBar {
  readonly at: Occurred;
  readonly by: AgencyId;
  readonly rationale: string | null;
}

/** That somebody is to be told of something, as one audience may see it; one it may not have is not there. */
export interface NotificationView extends Pick<
  Telling,
  | 'rule'
  | 'says'
  | 'source'
  | 'protocol'
  | 'recipient'
  | 'to'
  | 'by'
  | 'byRole'
  | 'managerRole'
  | 'since'
  | 'dueAt'
  | 'escalateAt'
  | 'someBarred'
> {
  readonly id: string;
  readonly childId: string;
  readonly missingEpisodeId: string | null;
  readonly state: Telling['state']['kind'];
  readonly done: TellingDone | null;
  readonly bar: Guarded<TellingBar | null>;
  /** When the hub told the recipient's agency, or asked the teller to tell (UTC); `null` when it did not. */
  readonly sentAt: Instant | null;
  /** When the teller's manager was told that it was not done (UTC). */
  readonly escalatedAt: Instant | null;
}

/** Which notifications to list, of those the audience's agency is told or is to tell. All parts must hold. */
export interface NotificationFilter {
  /** Told to the agency, and not acknowledged. */
  readonly unacknowledged?: boolean;
  /** For somebody of the agency to tell, and not told. */
  readonly toTell?: boolean;
  /** Not done by the time it was due. */
  readonly overdue?: boolean;
}
