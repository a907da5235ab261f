import type { JsonWebKey } from 'node:crypto';
import type { AgencyId, AgencyKind } from '../../model/agency/agency-id';

/** An agency as an installation knows it: its entry in the registry, who signs for it, which sources it feeds. */
export interface PartnerAgency {
  readonly id: AgencyId;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  /** Names of the adapters this agency's topics are read with. */
  readonly sources: readonly string[];
  readonly issuer: PartnerIssuer;
  /** The protocols it has worked by, each from a day on; before the first, and without any, the national framework. */
  readonly protocols: readonly AdoptedProtocol[];
}

/** A protocol by its id, and from when (UTC) the agency works by it. */
export interface AdoptedProtocol {
  readonly id: string;
  readonly from: Date;
}

/** Who vouches for an agency's people: its tokens carry this `iss` and are signed by a key of this set. */
export interface PartnerIssuer {
  readonly iss: string;
  readonly keys:
    | { readonly kind: 'given'; readonly keySet: { readonly keys: readonly PublicKey[] } }
    | { readonly kind: 'fetched'; readonly url: string };
}

/** A public key as a JWKS lists it. */
export type PublicKey = JsonWebKey & { readonly kid: string };

export type Partnership = readonly PartnerAgency[];
