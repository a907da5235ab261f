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
  /** When its owner is warned, or `null` when the rule warns of nothing. */
  readonly warnAt: Instant | null;
  /** Id and version of the protocol whose rule it is; `null` for a rule of the hub's own. */
  readonly protocol: string | null;
  /** The fact that stopped it, or `null` while it runs. */
  readonly stoppedBy: FactKey | null;
  /** The earliest that fact may have happened: a stop recorded late but made in time was in time. `null` also when unknown. */
  readonly stoppedAt: Instant | null;
  /** The fact that started it; a deadline is unique by rule and anchor. */
  readonly anchor: FactKey;
}
