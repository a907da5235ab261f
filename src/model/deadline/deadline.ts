import type { FactKey } from '../agency-fact/agency-fact';
import type { AgencyId } from '../agency/agency-id';
import type { InformationCategory } from '../sharing/information-category';
import type { Instant } from '../time/occurred';

/** What is to be done, by whom within the agency, and who is told when it was not: the protocol's words as they stood. */
export interface Duty {
  readonly says: string;
  readonly ownerRole: string;
  /** `null` when nobody is named. */
  readonly managerRole: string | null;
  /** Seed and section. */
  readonly source: string;
  /** Owed as soon as practicable: never overdue by the hub's reckoning, and `dueAt` is when its owner is reminded. */
  readonly soon: boolean;
  /** A working day fell in a year whose bank holidays are not known here, and was counted as a weekday. */
  readonly holidaysUnknown: boolean;
  /** What must be shared with whoever sees the clock: one that runs for what is known of risk tells of it by running. */
  readonly category: Extract<InformationCategory, 'existence' | 'risk-and-intelligence'>;
}

/** Something owed by an agency by an instant (UTC). Overdue is computed from `dueAt` and now, never stored. */
export interface Deadline {
  /** The rule's id in the protocol, for instance `delay-review`. */
  readonly rule: string;
  readonly owner: AgencyId;
  /** In the future for a clock that starts when another is due. */
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  /** When its owner is warned, or `null` when the rule warns of nothing. */
  readonly warnAt: Instant | null;
  readonly duty: Duty;
  /** Id and version of the protocol whose rule it is; `null` for a rule of the hub's own. */
  readonly protocol: string | null;
  /** The fact that stopped it, or `null` while it runs. */
  readonly stoppedBy: FactKey | null;
  /** The earliest that fact may have happened: a stop recorded late but made in time was in time. `null` also when unknown. */
  readonly stoppedAt: Instant | null;
  /** The fact that started it; a deadline is unique by rule and anchor. */
  readonly anchor: FactKey;
}
