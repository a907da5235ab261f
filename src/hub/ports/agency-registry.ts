import type { AgencyId, AgencyKind } from '../../model/agency/agency-id';

/** An agency of the partnership, and from when to when (UTC, end excluded) it holds its id. */
export interface RegisteredAgency {
  readonly id: AgencyId;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  /** The agency that took over its duties, for instance after a merger of forces. */
  readonly successor: AgencyId | null;
}

/** The dated registry of agencies. */
export interface AgencyRegistry {
  /** Adds the agency or replaces its entry. */
  register(agency: RegisteredAgency): Promise<void>;
  /** All entries in id order, ended ones included. */
  list(): Promise<readonly RegisteredAgency[]>;
}
