import type { AgencyId } from '../model/agency/agency-id';
import type { Marker } from '../model/agency-fact/fact-body';
import type { Role } from './viewer';

/**
 * The one ground on which an operation looks. Rights from different grounds never add up in one operation.
 * Text forms, as requests carry them: `standing`, `caseload`, `meeting:<id>`, `commission:<id>`, `glass:<id>`.
 */
export type Basis =
  | { readonly kind: 'standing' }
  | { readonly kind: 'caseload'; readonly person: string }
  | { readonly kind: 'meeting'; readonly id: string }
  | { readonly kind: 'commission'; readonly id: string }
  | { readonly kind: 'glass'; readonly id: string };

/**
 * All that a decision may read. Two people of one audience get the same answer, byte for byte; the person is in it
 * only through a basis that is theirs alone.
 */
export interface Audience {
  readonly agency: AgencyId;
  readonly unit: string | null;
  readonly role: Role;
  readonly purpose: string;
  readonly basis: Basis;
  readonly clearance: readonly Marker[];
  /** Digest of the agreements in force when the audience was made. */
  readonly agreementVersion: string;
}
