import type { AgencyId } from '../agency/agency-id';
import type { Condition, DutyHolder } from '../protocol/vocabulary';
import type { Instant } from '../time/occurred';
import type { Occasion } from './occasions';

/** What tellings ask of the child's circumstances at an instant (UTC). */
export interface Surroundings {
  holds(conditions: readonly Condition[], at: Instant, occasion: Occasion): boolean;
  /** `null` when there is none, or none is known. */
  holderOf(holder: DutyHolder, at: Instant, occasion: Occasion): AgencyId | null;
}
