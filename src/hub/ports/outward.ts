import type { AgencyId } from '../../model/agency/agency-id';

/** What the hub tells an agency outside when it asks it about children: only which ones, as that agency itself knows them. */
export interface OutwardAgreement {
  readonly agency: AgencyId;
  /** Under which of its own schemes the agency knows a child. */
  readonly scheme: string;
  /** What the agency may use the question for, in a word, for instance `support-children`. */
  readonly purpose: string;
  /** Digest of the registration, as the access record keeps it. */
  readonly version: string;
}

/**
 * The way out: an identifier leaves only together with the record that it did. A child the agency is not related to
 * now, is restricted, or is not known to the agency by exactly one identifier is left out.
 */
export interface OutwardDesk {
  /**
   * Records that the agency is asked about these children, and answers with its own identifiers, by child id. Rejects
   * when it cannot be recorded, and then nothing may be sent.
   */
  disclose(agreement: OutwardAgreement, childIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The children the agency may know of that it names by these identifiers of its own. Shows nobody anything. */
  childrenNamed(
    agreement: OutwardAgreement,
    identifiers: readonly string[],
  ): Promise<ReadonlyMap<string, string>>;
}
