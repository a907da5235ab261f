import type { Deadline } from '../../model/deadline/deadline';
import type { ClockEvent } from '../../model/deadline/judge-clock';
import type { Instant } from '../../model/time/occurred';

/** What has been told of a clock, and when (UTC). */
export interface DeadlineEvent {
  readonly kind: ClockEvent;
  readonly at: Instant;
  /** Which role in the owner's agency it was told to; `null` when nobody noted any. */
  readonly role: string | null;
}

/**
 * A clock, with what has been told of it as it is reckoned now, in order; withdrawals also of what was told when it was
 * reckoned otherwise.
 */
export interface DeadlineView extends Deadline {
  readonly told: readonly DeadlineEvent[];
}

/** Which running clocks to list; a clock that the audience may not know of is in no list. */
export interface DeadlineFilter {
  /** Only what the audience's own agency owes. */
  readonly mine?: boolean;
  /** Only what is overdue at the reading; nothing that is owed as soon as practicable ever is. */
  readonly overdue?: boolean;
  readonly rules?: readonly string[];
  readonly ownerRoles?: readonly string[];
}

/** A running clock in a list, with whose it is. */
export interface ListedDeadline extends DeadlineView {
  /** Opaque: tells it from others that are due at the same time, and names no source's record. */
  readonly id: string;
  readonly childId: string;
  /** `null` for a clock beside the missing episodes. */
  readonly missingEpisodeId: string | null;
}
