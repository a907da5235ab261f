import type { FactKey } from '../agency-fact/agency-fact';
import type { AgencyId } from '../agency/agency-id';
import type { Instant } from '../time/occurred';
import type { Mark } from './occurrence';

/**
 * By what an occurrence is counted with other children's: where they went from in the report's words, the home they are placed
 * in, where they were found, the force that delayed, the log that tells of several.
 */
export const PLACE_ROLES = ['location', 'home', 'found', 'force', 'log'] as const;

/** One of those. */
export type PlaceRole = (typeof PLACE_ROLES)[number];

/** An occurrence at one place. */
export interface PlacedOccurrence {
  /** The missing episode's founding key. */
  readonly key: FactKey;
  readonly role: PlaceRole;
  /** Names the place in one form. It is never stored as it is: whoever stores it hashes it. */
  readonly place: string;
  /** When it is counted (UTC): when it began, and of `found` when they were. */
  readonly at: Instant;
  readonly marks: readonly Mark[];
  /** Whose protocols judge it. */
  readonly agencies: readonly AgencyId[];
  readonly historical: boolean;
}
