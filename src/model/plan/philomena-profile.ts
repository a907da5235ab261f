import type {
  ProfileHealth,
  ProfileNetwork,
  ProfilePerson,
  ProfileRisk,
  ProfileToday,
} from '../agency-fact/profile-facts';
import type { Asserted } from '../child/asserted';

/**
 * A child's Philomena profile (NF 2.7 to 2.13), section by section as the agencies hold it. Each section is replaced
 * whole by its agency; shown is the responsible authority's, then the host's, then the latest.
 */
export interface PhilomenaProfile {
  readonly person: Asserted<ProfilePerson>;
  readonly health: Asserted<ProfileHealth>;
  readonly network: Asserted<ProfileNetwork>;
  readonly risk: Asserted<ProfileRisk>;
  /** Part 2: of the latest time the child went missing; the latest word is shown, whoever's it is. */
  readonly today: Asserted<ProfileToday>;
}
