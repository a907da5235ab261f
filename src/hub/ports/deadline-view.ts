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
