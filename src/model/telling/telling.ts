import type { FactKey } from '../agency-fact/agency-fact';
import type { Coded } from '../agency-fact/coded';
import type { Recipient } from '../agency-fact/telling-facts';
import type { AgencyId } from '../agency/agency-id';
import type { DutyHolder, DutyRole } from '../protocol/vocabulary';
import type { InformationCategory } from '../sharing/information-category';
import type { Instant, Occurred } from '../time/occurred';

/** How somebody was told. */
export type TellingRoute = 'telephone' | 'in-person' | 'e-mail' | 'system' | 'letter' | 'other';

/** What came of a telling: when, and where that is recorded. */
interface Said {
  readonly at: Occurred;
  readonly by: AgencyId;
  readonly fact: FactKey;
}

/**
 * Where a telling stands. `told`: somebody told them, or their own agency recorded the very thing. `acknowledged`: the agency
 * told says that it has it. `barred`: they must not be told; `rationale` is `null` when the bar stands on their record.
 */
export type TellingState =
  | { readonly kind: 'due' }
  | ({ readonly kind: 'told'; readonly route: Coded<TellingRoute> | null } & Said)
  | ({ readonly kind: 'acknowledged' } & Said)
  | ({ readonly kind: 'barred'; readonly rationale: string | null } & Said);

/** That somebody is to be told of something, as a protocol has it, and what came of it. */
export interface Telling {
  readonly rule: string;
  readonly says: string;
  readonly recipient: Recipient;
  /** The agency of the partnership that the recipient is at, which the hub tells; `null` when only a person can tell them. */
  readonly to: AgencyId | null;
  readonly by: AgencyId;
  readonly byHolder: DutyHolder;
  readonly byRole: DutyRole;
  readonly managerRole: DutyRole | null;
  /** Id and version of the protocol. */
  readonly protocol: string;
  readonly source: string;
  /** Whoever may not have this category does not see the telling. */
  readonly about: InformationCategory;
  /** Founding key of the missing episode it is of; `null` when it is of none. */
  readonly episode: FactKey | null;
  /** The fact that is to be told: the earliest of `anchors`. */
  readonly anchor: FactKey;
  /** Every fact that alone would have asked for this telling, in order: ids derived from any of them are this telling's. */
  readonly anchors: readonly FactKey[];
  readonly since: Instant;
  /** `null`: as soon as practicable. */
  readonly dueAt: Instant | null;
  /** When it goes to the teller's manager unless it was done. */
  readonly escalateAt: Instant | null;
  /** Somebody among those to be told must not be: who, and why, is of the category third-parties. */
  readonly someBarred: boolean;
  readonly state: TellingState;
}
