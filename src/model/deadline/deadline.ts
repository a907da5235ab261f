import type { FactKey } from '../agency-fact/agency-fact';
import type { AgencyId } from '../agency/agency-id';
import type { Instant } from '../time/occurred';

/** Something owed by an agency by an instant (UTC). Overdue is computed from `dueAt` and now, never stored. */
export interface Deadline {
  /** The rule's id in the protocol, for instance `delay-review`. */
  readonly rule: string;
  readonly owner: AgencyId;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  /** The fact that stopped it, or `null` while it runs. */
  readonly stoppedBy: FactKey | null;
  /** The fact that started it; a deadline is unique by rule and anchor. */
  readonly anchor: FactKey;
}
