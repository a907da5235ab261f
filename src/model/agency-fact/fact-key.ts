import type { AgencyId } from '../agency/agency-id';

/**
 * Where a fact was recorded at its source. `part` tells facts of one line apart (one line may name several
 * people, and say several things of each). A higher revision of the same line replaces the lower.
 */
export interface FactKey {
  readonly agency: AgencyId;
  readonly source: string;
  /** The source's record: for a command-and-control log, its log number. */
  readonly record: string;
  readonly line: number;
  readonly part: string;
  readonly revision: number;
}
