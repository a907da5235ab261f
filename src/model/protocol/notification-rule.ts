import type { Recipient } from '../agency-fact/telling-facts';
import type { Trigger } from '../agency-fact/trigger';
import type { InformationCategory } from '../sharing/information-category';
import type { Condition, DutyHolder, DutyRole, Sourced } from './vocabulary';

/** Who must be told of which fact, by whom and by when. Of one missing episode, or interview, each is told once by one rule. */
export interface NotificationRule extends Sourced {
  /** For instance `missing-looked-after`. */
  readonly key: string;
  readonly says: string;
  readonly on: readonly Trigger[];
  /** One of these must have been too, before or after: high risk, and missing. */
  readonly alongside?: readonly Trigger[];
  readonly when: readonly Condition[];
  readonly tell: readonly Recipient[];
  /** Everyone who was told by these rules before is told of this too: of return, everyone told of the absence. */
  readonly tellThoseToldBy?: readonly string[];
  readonly by: DutyHolder;
  readonly byRole: DutyRole;
  /** Who is told when it was not done or not acknowledged; `null` when nobody is. */
  readonly managerRole: DutyRole | null;
  /** Hours within which it is to be done; 0 is at once, `null` as soon as practicable. */
  readonly withinHours: number | null;
  /** Hours without acknowledgement after which it is escalated to the teller's manager; `null` for never. */
  readonly escalateHours: number | null;
  /** Whether a welfare bar on a person keeps this rule from telling them. */
  readonly barred: boolean;
  /** What one learns from knowing that this is to be told, beyond that the child is missing; `existence` when left out. */
  readonly about?: InformationCategory;
}
